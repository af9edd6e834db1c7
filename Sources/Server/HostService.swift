package import ServiceLifecycle

/// A running host as service-lifecycle sees it: it ends when the group is told to.
package struct HostService: Service {
  private let server: HostServer

  /// The server must have been started.
  package init(server: HostServer) { self.server = server }

  package func run() async throws {
    try? await gracefulShutdown()
    await server.stop()
  }
}
