// ncurses with wide characters, and what Swift can't import of it: macros, varargs, and globals
// that change behind the compiler's back. Only the thread that owns the screen may call any of it.
#ifndef CUDGEL_CNCURSES_SHIM_H
#define CUDGEL_CNCURSES_SHIM_H
// Makes <curses.h> declare `get_wch`, `add_wch` and their kin.
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#include <stdint.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <wchar.h>

#include "rescue.h"

// What a cell may wear; Swift can't read the A_ macros.
enum {
  CUDGEL_BOLD = 1,
  CUDGEL_UNDERLINE = 2,
  CUDGEL_REVERSE = 4,
  CUDGEL_DIM = 8,
};

// Opens the screen on standard input and output; NULL where ncurses can't. Never exits, which
// `initscr` would.
static inline SCREEN *cudgel_open_screen(void) { return newterm(NULL, stdout, stdin); }

static inline int cudgel_colors(void) { return has_colors() ? COLORS : 0; }
static inline int cudgel_pairs(void) { return COLOR_PAIRS; }
static inline int cudgel_screen_rows(void) { return getmaxy(stdscr); }
static inline int cudgel_screen_columns(void) { return getmaxx(stdscr); }

static inline void cudgel_prepare_window(void) {
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  leaveok(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
}

// Puts one character at a place. The last cell of the screen does not scroll: ncurses reports an
// error for it and draws it all the same.
static inline void cudgel_put(int row, int column, uint32_t scalar, int style, int pair) {
  wchar_t text[2] = {(wchar_t)scalar, 0};
  attr_t attributes = A_NORMAL;
  if (style & CUDGEL_BOLD) attributes |= A_BOLD;
  if (style & CUDGEL_UNDERLINE) attributes |= A_UNDERLINE;
  if (style & CUDGEL_REVERSE) attributes |= A_REVERSE;
  if (style & CUDGEL_DIM) attributes |= A_DIM;
  cchar_t cell;
  setcchar(&cell, text, attributes, (short)pair, &pair);
  mvadd_wch(row, column, &cell);
}

static inline void cudgel_erase(void) { werase(stdscr); }

// The whole screen is written anew at the next flush: nothing is known of what it shows.
static inline void cudgel_forget_screen(void) { clearok(stdscr, TRUE); }

static inline void cudgel_flush(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

// The next key or character that has arrived: OK, KEY_CODE_YES, or ERR when there is none.
static inline int cudgel_next_key(wint_t *key) { return wget_wch(stdscr, key); }

static inline bool cudgel_size(int descriptor, int *width, int *height) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
    return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

// Bytes that wait to be read, or -1.
static inline int cudgel_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

// Columns that the locale gives a character, or -1.
static inline int cudgel_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// A counter that can be polled, -1 when out of descriptors.
static inline int cudgel_open_counter(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

// Is the terminal type known? 1 yes, 0 no such type, -1 no terminfo database.
static inline int cudgel_knows_terminal(void) {
  int result = 0;
  if (setupterm(NULL, STDOUT_FILENO, &result) == OK) result = 1;
  return result;
}

// A string capability of the current terminal by its terminfo name, or NULL.
static inline const char *cudgel_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

// A number of the current terminal by its terminfo name; below 0 when it has none.
static inline int cudgel_number(const char *name) { return tigetnum(name); }

// A flag of the current terminal by its terminfo name; ncurses 6 reads RGB as a number too.
static inline bool cudgel_flag(const char *name) {
  return tigetflag(name) > 0 || tigetnum(name) > 0;
}
#endif
