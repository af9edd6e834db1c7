// Gives the terminal back from inside a signal handler: everything in here is async-signal-safe
// (signal-safety(7)). The state is `static` in a header, so exactly one Swift file may call these
// functions: `TerminalRescue.swift`.
#ifndef CUDGEL_CNCURSES_RESCUE_H
#define CUDGEL_CNCURSES_RESCUE_H
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

enum {
  CUDGEL_RESCUE_BYTES_MAX = 512,
  CUDGEL_RESIZED = 1,
  CUDGEL_CONTINUED = 2,
  CUDGEL_SUSPEND = 4,
};

static struct {
  volatile sig_atomic_t is_armed;
  unsigned char bytes[CUDGEL_RESCUE_BYTES_MAX];
  size_t length;
  struct termios modes;
  int wake;            // an eventfd that ends the loop's poll
  int notes;           // CUDGEL_RESIZED | ..., exchanged atomically
  int ending;          // the signal that asked for an orderly end, or 0
  int stderr_shelter;  // a memory file that stands in for standard error, or -1
  int stderr_kept;     // the real standard error meanwhile
  struct sigaction previous[NSIG];
  bool is_taken[NSIG];
} cudgel_rescue = {.wake = -1, .stderr_shelter = -1, .stderr_kept = -1};

static inline void cudgel_write_all(int descriptor, const void *bytes, size_t length) {
  const char *next = (const char *)bytes;
  while (length > 0) {
    ssize_t count = write(descriptor, next, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    next += count;
    length -= (size_t)count;
  }
}

// Standard error back where it was, followed by what was written meanwhile (a trap's message).
static inline void cudgel_unshelter_stderr(void) {
  int shelter = cudgel_rescue.stderr_shelter;
  if (shelter < 0) return;
  cudgel_rescue.stderr_shelter = -1;
  dup2(cudgel_rescue.stderr_kept, STDERR_FILENO);
  char block[1024];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(shelter, block, sizeof block, offset)) > 0) {
    cudgel_write_all(STDERR_FILENO, block, (size_t)count);
    offset += count;
  }
  close(shelter);
  close(cudgel_rescue.stderr_kept);
}

// The terminal as it was found, once. Leaves ncurses' own idea of the screen alone.
static inline void cudgel_rescue_terminal(void) {
  if (!__atomic_exchange_n(&cudgel_rescue.is_armed, 0, __ATOMIC_SEQ_CST)) return;
  cudgel_write_all(STDOUT_FILENO, cudgel_rescue.bytes, cudgel_rescue.length);
  // A process in the background would be stopped by tcsetattr; here it must go on to its end.
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  tcsetattr(STDIN_FILENO, TCSANOW, &cudgel_rescue.modes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  cudgel_unshelter_stderr();
}

// A crash, or a second request to end: restore, then die of the signal as if we had not been here.
static inline void cudgel_on_crash(int number) {
  cudgel_rescue_terminal();
  sigaction(number, &cudgel_rescue.previous[number], NULL);
  raise(number);
}

static inline void cudgel_wake_loop(void) {
  uint64_t one = 1;
  ssize_t ignored = write(cudgel_rescue.wake, &one, sizeof one);
  (void)ignored;
}

// The first request to end is the loop's to fulfil; a second one does not wait for it.
static inline void cudgel_on_end(int number) {
  int before = errno;
  if (__atomic_exchange_n(&cudgel_rescue.ending, number, __ATOMIC_SEQ_CST) != 0)
    cudgel_on_crash(number);
  cudgel_wake_loop();
  errno = before;
}

static inline void cudgel_on_note(int number) {
  int before = errno;
  int note = number == SIGWINCH  ? CUDGEL_RESIZED
             : number == SIGCONT ? CUDGEL_CONTINUED
                                 : CUDGEL_SUSPEND;
  __atomic_fetch_or(&cudgel_rescue.notes, note, __ATOMIC_SEQ_CST);
  cudgel_wake_loop();
  errno = before;
}

static inline void cudgel_take_signal(int number, void (*handler)(int), bool isCrash) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK | (isCrash ? 0 : SA_RESTART);
  sigemptyset(&action.sa_mask);
  if (sigaction(number, NULL, &cudgel_rescue.previous[number]) != 0) return;
  // What our parent had us ignore (nohup) stays ignored.
  if (!isCrash && cudgel_rescue.previous[number].sa_handler == SIG_IGN) return;
  cudgel_rescue.is_taken[number] = sigaction(number, &action, NULL) == 0;
}

static inline void cudgel_take_signals(void) {
  const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE};
  const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
  const int notes[] = {SIGWINCH, SIGCONT, SIGTSTP};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    cudgel_take_signal(crashes[i], cudgel_on_crash, true);
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    cudgel_take_signal(ends[i], cudgel_on_end, false);
  for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
    cudgel_take_signal(notes[i], cudgel_on_note, false);
}

static inline void cudgel_return_signals(void) {
  for (int number = 1; number < NSIG; number++) {
    if (!cudgel_rescue.is_taken[number]) continue;
    sigaction(number, &cudgel_rescue.previous[number], NULL);
    cudgel_rescue.is_taken[number] = false;
  }
}

// A stack of its own for the handlers on this thread, so that a stack overflow is survived long
// enough to restore the terminal.
static inline void cudgel_give_signal_stack(void) {
  stack_t stack, present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  memset(&stack, 0, sizeof stack);
  stack.ss_size = 64 * 1024;
  stack.ss_sp = mmap(NULL, stack.ss_size, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (stack.ss_sp != MAP_FAILED) sigaltstack(&stack, NULL);
}

// Before the screen opens: keeps the terminal's modes and takes the signals. `wake` is an eventfd.
static inline bool cudgel_prepare_rescue(int wake) {
  static bool runs_at_exit = false;
  if (tcgetattr(STDIN_FILENO, &cudgel_rescue.modes) != 0) return false;
  cudgel_rescue.wake = wake;
  cudgel_rescue.notes = 0;
  cudgel_rescue.ending = 0;
  cudgel_give_signal_stack();
  cudgel_take_signals();
  if (!runs_at_exit) atexit(cudgel_rescue_terminal);
  runs_at_exit = true;
  return true;
}

// Once the screen is open. A message on standard error would tear the picture, so a memory file
// takes it until the terminal is given back.
static inline void cudgel_arm_rescue(const uint8_t *bytes, size_t length) {
  if (length > CUDGEL_RESCUE_BYTES_MAX) length = CUDGEL_RESCUE_BYTES_MAX;
  memcpy(cudgel_rescue.bytes, bytes, length);
  cudgel_rescue.length = length;
  if (isatty(STDERR_FILENO)) {
    // The C library's memfd_create and MFD_CLOEXEC are hidden without _GNU_SOURCE.
    int shelter = (int)syscall(SYS_memfd_create, "cudgel-stderr", 1u);
    if (shelter >= 0) {
      cudgel_rescue.stderr_kept = dup(STDERR_FILENO);
      dup2(shelter, STDERR_FILENO);
      cudgel_rescue.stderr_shelter = shelter;
    }
  }
  __atomic_store_n(&cudgel_rescue.is_armed, 1, __ATOMIC_SEQ_CST);
}

// After ncurses has given the terminal back in order.
static inline void cudgel_disarm_rescue(void) {
  __atomic_store_n(&cudgel_rescue.is_armed, 0, __ATOMIC_SEQ_CST);
  cudgel_unshelter_stderr();
  cudgel_return_signals();
}

static inline int cudgel_take_notes(void) {
  return __atomic_exchange_n(&cudgel_rescue.notes, 0, __ATOMIC_SEQ_CST);
}

static inline int cudgel_ending_signal(void) {
  return __atomic_load_n(&cudgel_rescue.ending, __ATOMIC_SEQ_CST);
}

// Stops this process as Ctrl-Z does, and whoever stands in the same job with it; returns when it
// is continued. The terminal must have been given back before.
static inline void cudgel_stop_here(bool wholeJob) {
  struct sigaction ours, other;
  memset(&other, 0, sizeof other);
  sigemptyset(&other.sa_mask);
  other.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &other, &ours);
  if (wholeJob) kill(0, SIGTSTP);
  other.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &other, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

// Ends this process by the signal, as whoever sent it expects to see.
static inline void cudgel_die_of(int number) {
  signal(number, SIG_DFL);
  raise(number);
}
#endif
