namespace Incidents.ReportBuilder.Tests.Rendering;

/// <summary>The report on paper, as LibreOffice prints it.</summary>
[Category("Servers")]
internal sealed class RenderingTests
{
    [Test]
    public void An_empty_week_takes_one_page()
    {
        using var report = new RenderedReport(SampleReport.Empty());

        Assert.That(report.PageCount, Is.EqualTo(1));
        Assert.That(report.Page(1), Does.Contain("Нарушений сроков нет.").And.EndsWith("Страница 1 из 1"));
    }

    [Test]
    public void An_ordinary_week_takes_two_pages_and_the_list_two_more()
    {
        using var report = new RenderedReport(SampleReport.Ordinary() with { MissingCalendarYears = [2028] });

        Assert.That(report.PageCount, Is.EqualTo(4));
        Assert.That(report.Page(1), Does.StartWith("АДМИНИСТРАЦИЯ ЛЕНИНСКОГО РАЙОНА ГОРОДА БАРНАУЛА Отчет о работе с сообщениями граждан в социальных сетях за период с 20 по 27 ноября 2026 г."));
        Assert.That(report.Page(1), Does.Contain("календарь на 2028 год не загружен").And.Contain("поступило 40 сообщений"));
        Assert.That(report.Page(2), Does.StartWith("Администрация Ленинского района города Барнаула. Отчет за период с 20 по 27 ноября 2026 г."));
        Assert.That(report.Page(3), Does.Contain("Приложение. Перечень сообщений"));
        Assert.That(report.Page(4), Does.Contain("Номер Поступило").And.Contain("* Срок принят по умолчанию").And.Contain("Страница 4 из 4"));
    }

    [Test]
    public void Two_thousand_messages_are_listed_to_the_last_under_titles_on_every_page()
    {
        using var report = new RenderedReport(SampleReport.WithIncidents(2000));

        var pages = report.PageCount;

        Assert.That(pages, Is.InRange(60, 120));
        Assert.That(report.Page(pages / 2), Does.Contain("Номер Поступило").And.Contain($"Страница {pages / 2} из {pages}"));
        Assert.That(report.Page(pages), Does.Contain("№ 6699"));
    }

    [Test]
    public void Words_that_do_not_fit_are_broken_and_nothing_runs_off_the_page()
    {
        using var report = new RenderedReport(SampleReport.Saying(new string('Щ', 5000)));

        for (var page = 1; page <= report.PageCount; page++)
        {
            var picture = report.Picture(page);
            Assert.That(picture.Ink(), Is.Positive, $"page {page} is blank");
            Assert.That(picture.InkNearEdges(12), Is.Zero, $"page {page} has ink within 7.6 mm of its edge");
        }
    }

    [Test]
    public void The_pages_are_set_in_Times_or_its_metric_twin()
    {
        using var report = new RenderedReport(SampleReport.Ordinary());

        Assert.That(
            report.FontList,
            Does.Contain("LiberationSerif").Or.Contain("TimesNewRoman").Or.Contain("PTAstraSerif"),
            "no font with the metrics of Times New Roman: apt-get install fonts-liberation");
    }
}
