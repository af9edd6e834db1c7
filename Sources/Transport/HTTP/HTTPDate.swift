/// The `Date` header's only form, such as `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7), in
/// English whatever the program's locale.
enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `seconds` since 1970; leap seconds do not exist here either.
  static func text(secondsSince1970 seconds: Int) -> String {
    let day = seconds / 86_400
    let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map(twoDigits)
    let (year, month, date) = civil(day)
    return "\(days[day % 7]), \(twoDigits(date)) \(months[month]) \(year) "
      + clock.joined(separator: ":") + " GMT"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Year, month from 0, and day of the month; years begin in March so that the leap day is the
  /// last (https://howardhinnant.github.io/date_algorithms.html, `civil_from_days`).
  private static func civil(_ day: Int) -> (year: Int, month: Int, date: Int) {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = (march + 2) % 12
    let date = dayOfYear - (153 * march + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month < 2 ? 1 : 0), month, date)
  }
}
