import Foundation
import Glibc
import Logging
import Server
import ServerCore
import Testing

/// A disk of half a megabyte, for those who may mount one.
final class SmallDisk {
  let folder: TemporaryFolder

  /// nil where this user may not mount.
  init?() throws {
    folder = try TemporaryFolder()
    guard mount("cudgel", folder.path, "tmpfs", 0, "size=512k") == 0 else { return nil }
  }

  deinit { umount2(folder.path, Int32(MNT_DETACH)) }

  func makeReadOnly() -> Bool {
    mount("cudgel", folder.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
  }

  func fill() {
    let file = open(folder.path + "/filler", O_WRONLY | O_CREAT, 0o600)
    let block = [UInt8](repeating: 7, count: 4096)
    while write(file, block, block.count) > 0 {}
    close(file)
  }

  func empty() { unlink(folder.path + "/filler") }
}

@Suite struct FullDiskTests {
  @Test func `on a full disk play goes on with one warning, and all is kept afterwards`()
    async throws
  {
    guard let disk = try SmallDisk() else { return }
    let log = RecentLog()
    let keeper = Keeper(
      store: try KeptStore(folder: disk.folder.path), logger: log.logger(label: "test"))
    Thread.detachNewThread { keeper.run() }
    keeper.keep(.make([.make("Before")]))
    #expect(await eventually { keeper.status.batches == 1 })
    disk.fill()
    let many = (0..<300).map { KeptName.make("N\($0)") }
    keeper.keep(.make(many))
    #expect(await eventually { keeper.status.failures >= 1 })
    keeper.keep(.make([.make("N7", [.make(level: 9)])]))
    // It also tries by itself while a busy machine lets this test wait.
    let failures = keeper.status.failures
    #expect(await eventually { keeper.status.failures > failures })
    #expect(keeper.status.problem == "there is no room left on the disk")
    #expect(keeper.status.waiting == 300)
    disk.empty()
    #expect(keeper.stop() == nil)
    #expect(
      log.last(10) == [
        "warning: characters can't be kept just now: there is no room left on the disk. Play goes "
          + "on, and it is tried again.",
        "info: characters are kept again",
      ])
    let names = try KeptStore(folder: disk.folder.path).names()
    #expect(names.count == 301)
    #expect(names.first { $0.name == "N7" }?.characters.first?.level == 9)
  }

  @Test func `what could not be kept at the end is said`() throws {
    guard let disk = try SmallDisk() else { return }
    let store = try KeptStore(folder: disk.folder.path)
    disk.fill()
    #expect(
      store.keepAndClose((0..<300).map { .make("N\($0)") }) == """
        300 changes since the last batch could not be kept (of N0, N1, N10, N100, N101, 295 more): \
        there is no room left on the disk
        """)
  }

  @Test func `a full disk at the start is refused with a sentence, and nothing is harmed`() throws {
    guard let disk = try SmallDisk() else { return }
    _ = try KeptStore(folder: disk.folder.path).keepAndClose([.make()])
    disk.fill()
    let sentence = try #require(refusal(disk.folder.path))
    #expect(sentence.contains("cudgel.sqlite can't be written: there is no room left on the disk"))
    disk.empty()
    #expect(try KeptStore(folder: disk.folder.path).names() == [.make()])
  }

  @Test func `a read-only disk is refused with a sentence`() throws {
    guard let disk = try SmallDisk() else { return }
    _ = try KeptStore(folder: disk.folder.path).keepAndClose([.make()])
    guard disk.makeReadOnly() else { return }
    #expect(
      refusal(disk.folder.path) == """
        nothing can be kept in \(disk.folder.path): Read-only file system. Choose a directory that \
        can be written with --data DIR.
        """)
  }
}
