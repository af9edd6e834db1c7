/// The vaults that are compiled in: `Assets/vaults/`. A test compares this list with the directory.
package enum BuiltInVaults {
  /// File names in alphabetical order, and the files as they were when the program was built.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("barrow.txt", PackageResources.barrow_txt),
    ("beetle-nest.txt", PackageResources.beetle_nest_txt),
    ("bone-pit.txt", PackageResources.bone_pit_txt),
    ("burnt-farm.txt", PackageResources.burnt_farm_txt),
    ("chapel.txt", PackageResources.chapel_txt),
    ("collapsed-bridge.txt", PackageResources.collapsed_bridge_txt),
    ("den-antler.txt", PackageResources.den_antler_txt),
    ("den-drake.txt", PackageResources.den_drake_txt),
    ("den-warlord.txt", PackageResources.den_warlord_txt),
    ("den-weaver.txt", PackageResources.den_weaver_txt),
    ("drowned-village.txt", PackageResources.drowned_village_txt),
    ("fallen-hall.txt", PackageResources.fallen_hall_txt),
    ("flooded-crypt.txt", PackageResources.flooded_crypt_txt),
    ("gallows.txt", PackageResources.gallows_txt),
    ("garden-walls.txt", PackageResources.garden_walls_txt),
    ("graveyard.txt", PackageResources.graveyard_txt),
    ("hermit-hut.txt", PackageResources.hermit_hut_txt),
    ("inn.txt", PackageResources.inn_txt),
    ("labyrinth.txt", PackageResources.labyrinth_txt),
    ("lair.txt", PackageResources.lair_txt),
    ("mushroom-grotto.txt", PackageResources.mushroom_grotto_txt),
    ("ogre-camp.txt", PackageResources.ogre_camp_txt),
    ("old-mill.txt", PackageResources.old_mill_txt),
    ("orchard.txt", PackageResources.orchard_txt),
    ("shaman-circle.txt", PackageResources.shaman_circle_txt),
    ("smugglers-cave.txt", PackageResources.smugglers_cave_txt),
    ("spider-hollow.txt", PackageResources.spider_hollow_txt),
    ("stockade.txt", PackageResources.stockade_txt),
    ("stones.txt", PackageResources.stones_txt),
    ("toll-gate.txt", PackageResources.toll_gate_txt),
    ("watchtower.txt", PackageResources.watchtower_txt),
    ("wolf-den.txt", PackageResources.wolf_den_txt),
    ("wrecked-barge.txt", PackageResources.wrecked_barge_txt),
  ]

  /// File names, in alphabetical order.
  package static var names: [String] { files.map(\.name) }
}
