using System.Xml;
using CsCheck;
using Incidents.ReportBuilder.Word;

namespace Incidents.ReportBuilder.Tests.Word;

internal sealed class PlainTextTests
{
    [TestCase("Отдел ЖКХ", "Отдел ЖКХ")]
    [TestCase("  Отдел\u0000 ЖКХ\r\n", "Отдел ЖКХ")]
    [TestCase("строка\nстрока\tстолбец", "строка строка столбец")]
    [TestCase("не\u202Eчестно\u2069", "нечестно")]
    [TestCase("\uD83D хвост", "хвост")]
    [TestCase("Двор 👩‍👧 убран", "Двор 👩‍👧 убран")]
    [TestCase("{{tag}} <b>", "{{tag}} <b>")]
    [TestCase("", "—")]
    [TestCase(" \u0001 ", "—")]
    [TestCase(null, "—")]
    public void A_value_is_shown_so(string? value, string shown) => Assert.That(PlainText.Value(value), Is.EqualTo(shown));

    [Test]
    public void A_value_of_300_units_is_whole_and_a_longer_one_is_cut_with_an_ellipsis()
    {
        var longest = new string('ж', 300);

        Assert.That(PlainText.Value(longest), Is.EqualTo(longest));
        Assert.That(PlainText.Value($"{longest}ж"), Is.EqualTo($"{new string('ж', 299)}…"));
    }

    [Test]
    public void A_cut_does_not_tear_a_character() =>
        Assert.That(PlainText.Value(new string('ж', 298) + "👩‍👧👩‍👧"), Is.EqualTo(new string('ж', 298) + "…"));

    [Test]
    public void Whatever_comes_in_XML_can_hold_what_comes_out() =>
        Gen.Char.Array.Select(units => new string(units)).Sample(text =>
            PlainText.Value(text) is { Length: > 0 and <= PlainText.MaxValueLength } value
            && XmlConvert.VerifyXmlChars(PlainText.Printable(text)).Length >= 0
            && XmlConvert.VerifyXmlChars(value) == value);

    [Test]
    public void A_value_made_fit_stays_as_it_is() =>
        Gen.String.Sample(text => PlainText.Value(PlainText.Value(text)) == PlainText.Value(text));
}
