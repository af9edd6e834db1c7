/// The parts of the watching page that are compiled in: `Assets/web/`. A test compares this list
/// with the directory.
package enum BuiltInWeb {
  /// File names in alphabetical order, and the files as they were when the program was built.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("blows.js", PackageResources.blows_js),
    ("brush.js", PackageResources.brush_js),
    ("camera.js", PackageResources.camera_js),
    ("colors.js", PackageResources.colors_js),
    ("controls.js", PackageResources.controls_js),
    ("creatures.js", PackageResources.creatures_js),
    ("dangers.js", PackageResources.dangers_js),
    ("feed.js", PackageResources.feed_js),
    ("fires.js", PackageResources.fires_js),
    ("ground.js", PackageResources.ground_js),
    ("legend.js", PackageResources.legend_js),
    ("light.js", PackageResources.light_js),
    ("link.js", PackageResources.link_js),
    ("litter.js", PackageResources.litter_js),
    ("match.js", PackageResources.match_js),
    ("moments.js", PackageResources.moments_js),
    ("own.js", PackageResources.own_js),
    ("page.css", PackageResources.page_css),
    ("page.html", PackageResources.page_html),
    ("page.js", PackageResources.page_js),
    ("painter.js", PackageResources.painter_js),
    ("panels.js", PackageResources.panels_js),
    ("proof.js", PackageResources.proof_js),
    ("reader.js", PackageResources.reader_js),
    ("reel.js", PackageResources.reel_js),
    ("replica.js", PackageResources.replica_js),
    ("scene.js", PackageResources.scene_js),
    ("sight.js", PackageResources.sight_js),
    ("touch.js", PackageResources.touch_js),
    ("words.js", PackageResources.words_js),
  ]

  /// File names, in alphabetical order.
  package static var names: [String] { files.map(\.name) }
}
