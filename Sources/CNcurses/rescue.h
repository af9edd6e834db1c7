// Gives the terminal back from inside a signal handler: what handlers call in here is
// async-signal-safe (signal-safety(7)). The state is allocated once by Swift and passed to every
// function: a `static` in a header would be one for each object file that calls them.
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

struct cudgel_rescue {
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
};

// One for the life of the process.
static inline struct cudgel_rescue *cudgel_new_rescue(void) {
  struct cudgel_rescue *rescue = (struct cudgel_rescue *)calloc(1, sizeof *rescue);
  if (rescue == NULL) abort();
  rescue->wake = rescue->stderr_shelter = rescue->stderr_kept = -1;
  return rescue;
}

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
static inline void cudgel_unshelter_stderr(struct cudgel_rescue *rescue) {
  int shelter = rescue->stderr_shelter;
  if (shelter < 0) return;
  rescue->stderr_shelter = -1;
  dup2(rescue->stderr_kept, STDERR_FILENO);
  char block[1024];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(shelter, block, sizeof block, offset)) > 0) {
    cudgel_write_all(STDERR_FILENO, block, (size_t)count);
    offset += count;
  }
  close(shelter);
  close(rescue->stderr_kept);
}

// The terminal as it was found, once. Leaves ncurses' own idea of the screen alone.
static inline void cudgel_rescue_terminal(struct cudgel_rescue *rescue) {
  if (!__atomic_exchange_n(&rescue->is_armed, 0, __ATOMIC_SEQ_CST)) return;
  cudgel_write_all(STDOUT_FILENO, rescue->bytes, rescue->length);
  // A process in the background would be stopped by tcsetattr; here it must go on to its end.
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  tcsetattr(STDIN_FILENO, TCSANOW, &rescue->modes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  cudgel_unshelter_stderr(rescue);
}

// A crash, or a second request to end: restore, then die of the signal as if we had not been here.
static inline void cudgel_on_crash(struct cudgel_rescue *rescue, int number) {
  cudgel_rescue_terminal(rescue);
  sigaction(number, &rescue->previous[number], NULL);
  raise(number);
}

static inline void cudgel_wake_loop(struct cudgel_rescue *rescue) {
  uint64_t one = 1;
  ssize_t ignored = write(rescue->wake, &one, sizeof one);
  (void)ignored;
}

// The first request to end is the loop's to fulfil; a second one does not wait for it.
static inline void cudgel_on_end(struct cudgel_rescue *rescue, int number) {
  int before = errno;
  if (__atomic_exchange_n(&rescue->ending, number, __ATOMIC_SEQ_CST) != 0)
    cudgel_on_crash(rescue, number);
  cudgel_wake_loop(rescue);
  errno = before;
}

static inline void cudgel_on_note(struct cudgel_rescue *rescue, int number) {
  int before = errno;
  int note = number == SIGWINCH  ? CUDGEL_RESIZED
             : number == SIGCONT ? CUDGEL_CONTINUED
                                 : CUDGEL_SUSPEND;
  __atomic_fetch_or(&rescue->notes, note, __ATOMIC_SEQ_CST);
  cudgel_wake_loop(rescue);
  errno = before;
}

static inline void cudgel_take_signal(struct cudgel_rescue *rescue, int number,
                                      void (*handler)(int), bool isCrash) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK | (isCrash ? 0 : SA_RESTART);
  sigemptyset(&action.sa_mask);
  if (sigaction(number, NULL, &rescue->previous[number]) != 0) return;
  // What our parent had us ignore (nohup) stays ignored.
  if (!isCrash && rescue->previous[number].sa_handler == SIG_IGN) return;
  rescue->is_taken[number] = sigaction(number, &action, NULL) == 0;
}

// The handlers pass their signal on to the functions above.
static inline void cudgel_take_signals(struct cudgel_rescue *rescue, void (*on_crash)(int),
                                       void (*on_end)(int), void (*on_note)(int)) {
  const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE};
  const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
  const int notes[] = {SIGWINCH, SIGCONT, SIGTSTP};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    cudgel_take_signal(rescue, crashes[i], on_crash, true);
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    cudgel_take_signal(rescue, ends[i], on_end, false);
  for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
    cudgel_take_signal(rescue, notes[i], on_note, false);
}

static inline void cudgel_return_signals(struct cudgel_rescue *rescue) {
  for (int number = 1; number < NSIG; number++) {
    if (!rescue->is_taken[number]) continue;
    sigaction(number, &rescue->previous[number], NULL);
    rescue->is_taken[number] = false;
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

// Before the screen opens: keeps the terminal's modes. `wake` is an eventfd.
static inline bool cudgel_prepare_rescue(struct cudgel_rescue *rescue, int wake) {
  if (tcgetattr(STDIN_FILENO, &rescue->modes) != 0) return false;
  rescue->wake = wake;
  rescue->notes = 0;
  rescue->ending = 0;
  cudgel_give_signal_stack();
  return true;
}

// Once the screen is open. A message on standard error would tear the picture, so a memory file
// takes it until the terminal is given back.
static inline void cudgel_arm_rescue(struct cudgel_rescue *rescue, const uint8_t *bytes,
                                     size_t length) {
  if (length > CUDGEL_RESCUE_BYTES_MAX) length = CUDGEL_RESCUE_BYTES_MAX;
  memcpy(rescue->bytes, bytes, length);
  rescue->length = length;
  if (isatty(STDERR_FILENO)) {
    // The C library's memfd_create and MFD_CLOEXEC are hidden without _GNU_SOURCE.
    int shelter = (int)syscall(SYS_memfd_create, "cudgel-stderr", 1u);
    if (shelter >= 0) {
      rescue->stderr_kept = dup(STDERR_FILENO);
      dup2(shelter, STDERR_FILENO);
      rescue->stderr_shelter = shelter;
    }
  }
  __atomic_store_n(&rescue->is_armed, 1, __ATOMIC_SEQ_CST);
}

// After ncurses has given the terminal back in order.
static inline void cudgel_disarm_rescue(struct cudgel_rescue *rescue) {
  __atomic_store_n(&rescue->is_armed, 0, __ATOMIC_SEQ_CST);
  cudgel_unshelter_stderr(rescue);
  cudgel_return_signals(rescue);
}

static inline int cudgel_take_notes(struct cudgel_rescue *rescue) {
  return __atomic_exchange_n(&rescue->notes, 0, __ATOMIC_SEQ_CST);
}

static inline int cudgel_ending_signal(struct cudgel_rescue *rescue) {
  return __atomic_load_n(&rescue->ending, __ATOMIC_SEQ_CST);
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
  // The loop may run on a thread of a pool, which blocks signals.
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}
#endif
