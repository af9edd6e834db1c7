import Simulation
import Testing

@testable import ClientCore

@Suite struct CameraTests {
  @Test func `the picture stands still while one stays off its edge`() {
    var camera = Camera(centre: Point(100, 100))
    for x in 81...119 {
      camera.follow(Point(x, 100), columns: 80, rows: 40)
      #expect(camera.centre == Point(100, 100))
    }
  }

  @Test func `who nears the edge has the picture move once, and then sees far ahead`() {
    var camera = Camera(centre: Point(100, 100))
    var centres: [Int] = []
    for x in 100...160 {
      camera.follow(Point(x, 100), columns: 80, rows: 40)
      if centres.last != camera.centre.x { centres.append(camera.centre.x) }
      #expect(abs(x - camera.centre.x) <= 20)
    }
    #expect(centres == [100, 131, 162])
  }

  @Test func `what is out of the picture is jumped to`() {
    var camera = Camera(centre: Point(10, 10))
    camera.follow(Point(200, 90), columns: 80, rows: 40)
    #expect(camera.centre == Point(200, 90))
  }
}
