// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

@testable import Terminal

/// Makes the calling thread of an exit test like the only one of the program: the threads of Swift's task
/// pool receive no signals, and what started the tests may have had some ignored.
func receiveSignals() {
  var all = sigset_t()
  sigfillset(&all)
  for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] { Glibc.signal(signal, SIG_DFL) }
  pthread_sigmask(SIG_UNBLOCK, &all, nil)
  // A core file would be of no use to anybody.
  var none = rlimit(rlim_cur: 0, rlim_max: 0)
  setrlimit(__rlimit_resource_t(4), &none)
}

/// What the terminal sends reaches the main thread of a test process, which waits for nothing. This wakes
/// the calling thread as the signal itself would if it were alone.
func wakeOnInterrupt() {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { _ in }
  sigaction(SIGUSR1, &action, nil)
  let waiting = pthread_self()
  OwnThread.run {
    while true {
      if Interrupts.pending != nil { pthread_kill(waiting, SIGUSR1) }
      usleep(5_000)
    }
  }
}
