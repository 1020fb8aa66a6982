using CsCheck;
using Incidents.Core.Incidents;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Tests.Wording;

/// <summary>Russian formats, with the no-break space shown as «~».</summary>
internal sealed class WordingTests
{
    private static readonly TimeSpan Barnaul = TimeSpan.FromHours(7);

    [TestCase(0, "0~сообщений")]
    [TestCase(1, "1~сообщение")]
    [TestCase(2, "2~сообщения")]
    [TestCase(4, "4~сообщения")]
    [TestCase(5, "5~сообщений")]
    [TestCase(11, "11~сообщений")]
    [TestCase(12, "12~сообщений")]
    [TestCase(14, "14~сообщений")]
    [TestCase(21, "21~сообщение")]
    [TestCase(22, "22~сообщения")]
    [TestCase(25, "25~сообщений")]
    [TestCase(101, "101~сообщение")]
    [TestCase(111, "111~сообщений")]
    [TestCase(112, "112~сообщений")]
    [TestCase(1001, "1~001~сообщение")]
    [TestCase(1284, "1~284~сообщения")]
    [TestCase(1_000_000, "1~000~000~сообщений")]
    [TestCase(-2, "−2~сообщения")]
    [TestCase(int.MinValue, "−2~147~483~648~сообщений")]
    public void A_count_stands_with_the_right_form_of_its_word(int count, string text) =>
        Assert.That(Shown(Figures.Messages(count)), Is.EqualTo(text));

    [Test]
    public void The_form_depends_on_the_last_two_digits_only() =>
        Gen.Int[0, 1_000_000].Sample(count => Plural.Of(count, "1", "2", "5") == Plural.Of(count % 100, "1", "2", "5"));

    [TestCase("2026-11-20", "2026-11-27", "с~20 по~27~ноября~2026~г.")]
    [TestCase("2026-11-27", "2026-12-04", "с~27~ноября по~4~декабря~2026~г.")]
    [TestCase("2026-12-25", "2027-01-01", "с~25~декабря~2026~г. по~1~января~2027~г.")]
    [TestCase("2026-01-05", "2027-01-09", "с~5~января~2026~г. по~9~января~2027~г.")]
    public void A_period_says_month_and_year_once_where_they_are_the_same(string from, string to, string text) =>
        Assert.That(Shown(Dates.Period(Moment(from), Moment(to))), Is.EqualTo(text));

    [TestCase("2026-11-20", "2026-11-27", "с~15:00~20.11 по~15:00~27.11")]
    [TestCase("2026-12-25", "2027-01-01", "с~15:00~25.12.2026 по~15:00~01.01.2027")]
    public void Cut_offs_say_the_year_only_where_it_changes(string from, string to, string text) =>
        Assert.That(Shown(Dates.CutOffs(Moment(from), Moment(to))), Is.EqualTo(text));

    [TestCase("2026-11-05", "05.11~15:00")]
    [TestCase("2025-12-30", "30.12.2025 15:00")]
    public void A_moment_of_another_year_says_so(string at, string text) =>
        Assert.That(Shown(Dates.Moment(Moment(at), 2026)), Is.EqualTo(text));

    [TestCase(0, 0, 0, "менее~1~мин")]
    [TestCase(0, 0, 59, "менее~1~мин")]
    [TestCase(0, 1, 0, "1~мин")]
    [TestCase(0, 59, 59, "59~мин")]
    [TestCase(1, 0, 0, "1~ч")]
    [TestCase(2, 15, 0, "2~ч~15~мин")]
    [TestCase(32, 15, 30, "32~ч~15~мин")]
    [TestCase(1000, 1, 0, "1~000~ч~1~мин")]
    public void Working_time_is_told_in_hours_and_full_minutes(int hours, int minutes, int seconds, string text) =>
        Assert.That(Shown(WorkingSpan.Of(new TimeSpan(hours, minutes, seconds))), Is.EqualTo(text));

    [Test]
    public void The_number_sign_stays_with_its_number() => Assert.That(Shown(NumberSign.Of("123")), Is.EqualTo("№~123"));

    [TestCase(ClockKind.CompetenceCheck, "Проверка компетенции")]
    [TestCase(ClockKind.DepartmentAnswer, "Подготовка ответа")]
    [TestCase(ClockKind.AnswerCheck, "Проверка ответа")]
    [TestCase(ClockKind.SystemAnswer, "Ответ в системе мониторинга")]
    public void A_clock_is_called_by_what_was_to_be_done(ClockKind clock, string name) =>
        Assert.That(ClockNames.Of(clock), Is.EqualTo(name));

    [Test]
    public void Every_clock_and_every_status_has_a_name_of_its_own()
    {
        Assert.That(Enum.GetValues<ClockKind>().Select(ClockNames.Of), Is.Unique);
        Assert.That(Enum.GetValues<IncidentStatus>().Select(StatusNames.Of), Is.Unique);
    }

    private static DateTimeOffset Moment(string date) =>
        new(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(15, 0), Barnaul);

    private static string Shown(string text) => text.Replace(NoBreak.Space, '~');
}
