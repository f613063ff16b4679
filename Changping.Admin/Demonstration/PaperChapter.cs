using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Features.Reviews.Filings;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>评审会议纪要 of the rounds that are over, once anew, and the 备案函 by which filing was asked for.</summary>
internal sealed class PaperChapter(DemoCalendar calendar)
{
    private const string Place = "区科委第二会议室（演示）";

    public void WriteInto(Agenda agenda)
    {
        agenda.On(AfterRound(8).AddDays(1), "10:30", office => IssueMinutesAsync(office, null));
        agenda.On(AfterRound(4).AddDays(1), "10:30", office => IssueMinutesAsync(office, null));
        agenda.On(AfterRound(4).AddDays(4), "09:20", office => IssueMinutesAsync(office, "补记评审组关于知识产权约定的意见"));
        agenda.On(3, 8, "09:50", IssueLetterAsync);
    }

    /// <summary>The day on which <see cref="ReviewChapter"/> closes the round of that month.</summary>
    private DateOnly AfterRound(int monthsAgo) => DemoCalendar.WorkdayFrom(calendar.Day(monthsAgo, 19));

    /// <summary>Of the latest round that is over: its first minutes, or with a reason new ones.</summary>
    private static async Task IssueMinutesAsync(DemoOffice office, string? reason)
    {
        var number = await office.AskAsync(context => context.ReviewRounds.Where(round => round.State == RoundState.Closed)
            .OrderByDescending(round => round.Number).Select(round => round.Number).FirstOrDefaultAsync(office.Cancel));
        if (number is not null && await office.Get<ReadMinutes>().RunAsync(Li, number, office.Cancel) is var minutes
            && (minutes.Edition > 0) == (reason is not null))
        {
            await office.Get<IssueMinutes>().RunAsync(Li, new MinutesEntry(
                number, Place, minutes.Panel[0].Name, reason is null ? null : "评审组建议各项目在三方协议中进一步明确知识产权归属。", reason), office.Cancel);
        }
    }

    /// <summary>Over what is ready to be filed by then.</summary>
    private static async Task IssueLetterAsync(DemoOffice office)
    {
        var today = office.Get<Admin.Office.OfficeClock>().Today;
        var ready = await office.AskAsync(context => context.Projects
            .Where(project => project.State == ProjectState.Passed && project.RoundId != null && project.Notice != null && project.Notice.To < today
                && !context.IssuedDocuments.Any(document => document.Kind == DocumentKind.FilingLetter))
            .OrderBy(project => project.Number).Select(project => new { project.Id, project.RoundId }).ToListAsync(office.Cancel));
        if (ready is [var first, ..])
        {
            await office.Get<IssueFilingLetter>().RunAsync(Li, new FilingLetterEntry(
                [.. ready.Where(project => project.RoundId == first.RoundId).Select(project => project.Id)], "李经办", "010-00000000（演示）"), office.Cancel);
        }
    }
}
