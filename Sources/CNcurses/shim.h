// ncurses with wide characters. `_XOPEN_SOURCE_EXTENDED` makes <curses.h> declare `add_wch` and
// its kin; the functions below wrap what Swift can't import: macros and varargs.
#ifndef CUDGEL_CNCURSES_SHIM_H
#define CUDGEL_CNCURSES_SHIM_H
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#endif
