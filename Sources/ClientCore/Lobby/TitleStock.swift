/// What the shell has for the title screen at the start.
package struct TitleStock: Sendable {
  /// Empty where nobody chooses a class.
  package var sheets: [ClassSheet]
  package var recent: RecentServers
  /// Why the recent servers could not be read, as one sentence; they are not kept then.
  package var problem: String?

  package init(
    sheets: [ClassSheet] = [], recent: RecentServers = RecentServers(), problem: String? = nil
  ) {
    self.sheets = sheets
    self.recent = recent
    self.problem = problem
  }

  func sheet(of card: ClassCard?) -> ClassSheet? {
    sheets.first { $0.name == card?.rawValue }
  }
}
