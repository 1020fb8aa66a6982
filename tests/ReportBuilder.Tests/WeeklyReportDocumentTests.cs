using Incidents.Core.Incidents;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Tests.Documents;

namespace Incidents.ReportBuilder.Tests;

/// <summary>What the report says, in its own words.</summary>
internal sealed class WeeklyReportDocumentTests
{
    [Test]
    public void The_report_of_an_ordinary_week_reads_so() => Assert.That(
        string.Join('\n', DocumentText.Lines(WeeklyReportDocument.Build(FourMessages()))),
        Is.EqualTo(
            """
            Администрация Ленинского района города Барнаула
            Отчет о работе с сообщениями граждан в социальных сетях
            за период с 20 по 27 ноября 2026 г.
            с 15:00 20.11 по 15:00 27.11
            Главное
            За отчетный период поступило 40 сообщений (больше всего по группе тем «ЖКХ» – 22), дано 35 ответов, из них в срок – 33. Допущено 4 нарушения сроков: Отдел ЖКХ – 2, Отдел дорожного хозяйства и транспорта – 1, Пресс-секретарь – 1. На конец периода в работе 6 сообщений, из них просрочено – 1.
            Показатели
            Показатель | Количество
            Поступило сообщений за период | 40
            Оставалось в работе на начало периода | 3
            Дано ответов (направлено Куратору) | 35
            из них в срок | 33
            Возвращено Куратору (не относится к компетенции района) | 2
            Остается в работе на конец периода | 6
            из них просрочено | 1
            Темы сообщений
            Группа тем, тема | Поступило
            ЖКХ | 22
            Отопление | 12
            Вывоз мусора | 7
            Протечка кровли | 3
            Благоустройство | 11
            Уборка снега | 8
            Освещение дворов | 3
            Дороги | 6
            Ямы на проезжей части | 6
            Без темы | 1
            Работа уполномоченных органов
            Орган | Поступило | Дано ответов | Среднее время ответа | Отказов | Возвращено на доработку | Нарушений сроков
            Отдел ЖКХ | 23 | 20 | 3 ч 40 мин | 1 | 2 | 2
            Отдел дорожного хозяйства и транспорта | 6 | 5 | 2 ч | 0 | 0 | 1
            Отдел по благоустройству | 12 | 11 | 55 мин | 0 | 0 | 0
            Архивный отдел | 0 | 0 | — | 0 | 0 | 0
            Поступило – передано органу за отчетный период; сообщение, переданное нескольким органам, учтено у каждого. Среднее время ответа – рабочее время от передачи до первого ответа. Отказ – сообщение не отнесено к компетенции органа.
            Нарушения сроков
            Номер | Орган | Что следовало сделать | Срок | Исполнено | Просрочка
            № 4711 | Отдел ЖКХ | Подготовка ответа | 24.11 16:00 | 25.11 09:27 | 2 ч 15 мин
            № 4725 | Отдел дорожного хозяйства и транспорта | Подготовка ответа | 27.11 14:00 | не исполнено | 1 ч
            № 4702 | Отдел ЖКХ | Проверка компетенции | 23.11 09:30 | 23.11 09:48 | 18 мин
            Просрочка – рабочее время от срока до исполнения, а если не исполнено – до конца отчетного периода.
            Сроки Контролера
            Номер | Контролер | Что следовало сделать | Срок | Исполнено | Просрочка
            № 4712 | Пресс-секретарь | Ответ в системе мониторинга | 26.11 12:00 | 26.11 12:30 | менее 1 мин
            Просрочка – рабочее время от срока до исполнения, а если не исполнено – до конца отчетного периода.
            Отчет составлен автоматически по данным на 15:00 27.11.2026.
            Приложение. Перечень сообщений
            Номер | Поступило | Группа тем | Тема | Орган | Срок | Состояние
            № 4690 | 30.12.2025 10:05 | Дороги | Ямы на проезжей части | Отдел дорожного хозяйства и транспорта | 27.11 09:00 | Подготовка ответа, срок истек
            № 4700 | 20.11 15:01 | — | — | — | — | Ожидает решения Контролера
            № 4701 | 20.11 15:05 | Благоустройство | Уборка снега | Отдел по благоустройству | 28.11 15:05 | Проверка компетенции
            № 4702 | 20.11 15:09 | Дороги | Ямы на проезжей части | Отдел дорожного хозяйства и транспорта | 28.11 15:09 | Подготовка ответа
            """));

    [Test]
    public void An_empty_week_is_a_report_in_sentences() => Assert.That(
        string.Join('\n', DocumentText.Lines(WeeklyReportDocument.Build(SampleReport.Empty())).Skip(4)),
        Is.EqualTo(
            """
            Главное
            За отчетный период сообщений не поступало, ответы не направлялись. Нарушений сроков нет. Сообщений в работе на конец периода нет.
            Показатели
            Показатель | Количество
            Поступило сообщений за период | 0
            Оставалось в работе на начало периода | 0
            Дано ответов (направлено Куратору) | 0
            из них в срок | 0
            Возвращено Куратору (не относится к компетенции района) | 0
            Остается в работе на конец периода | 0
            из них просрочено | 0
            Темы сообщений
            За отчетный период сообщений не поступало.
            Работа уполномоченных органов
            За отчетный период сообщения органам не передавались.
            Нарушения сроков
            Уполномоченные органы сроков не нарушали.
            Сроки Контролера
            Нарушений сроков Контролером нет.
            Приложение. Перечень сообщений
            Сообщений, поступивших за отчетный период или находившихся в работе, нет.
            Отчет составлен автоматически по данным на 15:00 27.11.2026.
            """));

    [Test]
    public void Every_page_after_the_first_names_the_office_and_the_period_and_every_page_its_number()
    {
        var document = WeeklyReportDocument.Build(SampleReport.Ordinary());

        Assert.That(DocumentText.Headers(document), Is.EquivalentTo(new[]
        {
            "", "Администрация Ленинского района города Барнаула. Отчет за период с 20 по 27 ноября 2026 г.",
        }));
        Assert.That(DocumentText.Footers(document), Is.All.EqualTo("Страница  PAGE 1 из  NUMPAGES 1"));
    }

    [Test]
    public void A_missing_calendar_is_told_before_anything_else() => Assert.That(
        DocumentText.Lines(WeeklyReportDocument.Build(SampleReport.Empty() with { MissingCalendarYears = [2028] }))[4],
        Is.EqualTo("Производственный календарь на 2028 год не загружен: праздничные дни не учтены."));

    [Test]
    public void Several_missing_calendars_are_told_in_one_sentence() => Assert.That(
        DocumentText.Lines(WeeklyReportDocument.Build(SampleReport.Empty() with { MissingCalendarYears = [2029, 2027, 2028] }))[4],
        Is.EqualTo("Производственные календари на 2027, 2028 и 2029 годы не загружены: праздничные дни не учтены."));

    [Test]
    public void An_assumed_deadline_bears_an_asterisk_and_the_asterisk_a_note()
    {
        var report = FourMessages();
        var document = WeeklyReportDocument.Build(report with
        {
            Incidents = [report.Incidents[0] with { DeadlineAssumed = true }, .. report.Incidents.Skip(1)],
        });

        var appendix = DocumentText.Section(document, "Приложение. Перечень сообщений");

        Assert.That(appendix, Has.One.Contains("27.11 09:00* |"));
        Assert.That(appendix, Has.One.EqualTo("* Срок принят по умолчанию: в уведомлении Куратора он не указан."));
    }

    [Test]
    public void The_system_deadline_in_a_violation_is_marked_when_it_was_assumed()
    {
        var incident = SampleReport.Ordinary().Incidents[0] with { DeadlineAssumed = true };
        var report = SampleReport.Empty() with
        {
            Incidents = [incident],
            DepartmentViolations = [new(incident.Number, SampleReport.Roads, ClockKind.DepartmentAnswer, SampleReport.At(27, 8), null, TimeSpan.FromHours(2))],
            ControllerViolations = [new(incident.Number, "Пресс-секретарь", ClockKind.SystemAnswer, incident.Deadline!.Value, null, TimeSpan.FromHours(1))],
        };

        var document = WeeklyReportDocument.Build(report);

        Assert.That(DocumentText.Section(document, "Нарушения сроков"), Has.None.Contains("*"));
        Assert.That(DocumentText.Section(document, "Сроки Контролера"), Has.One.Contains("27.11 09:00* | не исполнено").And.One.StartsWith("* Срок принят"));
    }

    [TestCase(0, 0, "Нарушений сроков нет.")]
    [TestCase(1, 0, "Допущено 1 нарушение срока: Отдел 1.")]
    [TestCase(0, 1, "Допущено 1 нарушение срока: Контролер.")]
    [TestCase(3, 2, "Допущено 5 нарушений сроков: Контролер – 2, Отдел 1 – 1, Отдел 2 – 1, другие – 1.")]
    [TestCase(20, 1, "Допущено 21 нарушение срока: Отдел 1 – 1, Отдел 2 – 1, Отдел 3 – 1, другие – 18.")]
    public void Violations_are_told_by_who_missed_the_deadlines(int departments, int controller, string sentence)
    {
        var report = SampleReport.Empty() with
        {
            DepartmentViolations = [.. Enumerable.Range(1, departments).Select(party => Violation($"Отдел {party}"))],
            ControllerViolations = [.. Enumerable.Range(1, controller).Select(_ => Violation("Контролер"))],
        };

        Assert.That(Summary(report), Does.Contain(sentence));
    }

    [TestCase(1, 1, 1, 1, 0, "поступило 1 сообщение, дан 1 ответ, в срок.", "в работе 1 сообщение, просроченных нет.")]
    [TestCase(2, 2, 2, 21, 1, "поступило 2 сообщения, дано 2 ответа, все в срок.", "в работе 21 сообщение, из них просрочено – 1.")]
    [TestCase(5, 21, 20, 11, 0, "поступило 5 сообщений, дан 21 ответ, из них в срок – 20.", "в работе 11 сообщений, просроченных нет.")]
    [TestCase(1284, 0, 0, 1284, 1284, "поступило 1 284 сообщения, ответы не направлялись.", "в работе 1 284 сообщения, из них просрочено – 1 284.")]
    [TestCase(0, 12, 12, 0, 0, "сообщений не поступало, дано 12 ответов, все в срок.", "Сообщений в работе на конец периода нет.")]
    public void Words_agree_with_their_numbers(int received, int answered, int inTime, int open, int overdue, string work, string rest)
    {
        var totals = new ReportTotals
        {
            Received = received,
            CarriedOver = 0,
            Answered = answered,
            AnsweredInTime = inTime,
            ReturnedToCurator = 0,
            Open = open,
            Overdue = overdue,
        };

        Assert.That(Summary(SampleReport.Empty() with { Totals = totals }), Does.Contain(work).And.Contain(rest));
    }

    [Test]
    public void No_topic_group_is_called_the_largest_when_two_share_the_first_place() => Assert.That(
        Summary(SampleReport.Ordinary() with { TopicGroups = [new("ЖКХ", 20, []), new("Дороги", 20, [])] }),
        Does.StartWith("За отчетный период поступило 40 сообщений, дано 35 ответов"));

    [Test]
    public void Write_leaves_the_stream_open_and_writes_what_is_built()
    {
        using var stream = new MemoryStream();

        WeeklyReportDocument.Write(SampleReport.Ordinary(), stream);

        Assert.That(stream.CanWrite, Is.True);
        Assert.That(stream.ToArray(), Is.EqualTo(WeeklyReportDocument.Build(SampleReport.Ordinary())));
    }

    private static WeeklyReport FourMessages()
    {
        var ordinary = SampleReport.Ordinary();
        return ordinary with { Incidents = [.. ordinary.Incidents.Take(4)] };
    }

    private static string Summary(WeeklyReport report) => DocumentText.Section(WeeklyReportDocument.Build(report), "Главное")[0];

    private static ViolationRow Violation(string party) =>
        new("1", party, ClockKind.AnswerCheck, SampleReport.At(23, 9), SampleReport.At(23, 10), TimeSpan.FromHours(1));
}
