using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Demonstration;

/// <summary>
/// Fills an empty database with a year of invented work, through the use cases that the screens call: audit, verdicts and amounts are as
/// real as those of an officer. The same day gives the same year.
/// </summary>
/// <param name="unfinished">Knows the draft, should the program be killed.</param>
/// <param name="officeAt">The same office over a draft of its database, with another clock and in a hurry; told who knows the draft's files.</param>
public sealed class DemoYear(
    IDbContextFactory<AdminDbContext> contexts, OfficeClock clock, UnfinishedFiles unfinished,
    Func<TimeProvider, string, UnfinishedFiles, ServiceProvider> officeAt)
{
    /// <summary>Nothing of the programme is in the database; accounts do not count.</summary>
    public async Task<bool> CanRunAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return !(await context.NumberSequences.AnyAsync(cancel) || await context.Institutions.AnyAsync(cancel) || await context.Enterprises.AnyAsync(cancel)
            || await context.Experts.AnyAsync(cancel) || await context.Appropriations.AnyAsync(cancel) || await context.PolicyActivations.AnyAsync(cancel)
            || await context.ReadingConfirmations.AnyAsync(cancel));
    }

    /// <exception cref="DatabaseNotEmptyException">There are data already.</exception>
    /// <param name="today">The day up to which it is written; null: the office's today.</param>
    public async Task RunAsync(CancellationToken cancel, DateOnly? today = null)
    {
        if (!await CanRunAsync(cancel))
        {
            throw new DatabaseNotEmptyException();
        }

        await using var context = await contexts.CreateDbContextAsync(cancel);

        // Into a draft: a kill on the way leaves the database empty, for the next attempt, and the draft's documents to be swept.
        using var papers = unfinished.OfDraft();
        using var draft = DraftDatabase.Of(DatabaseStart.FileOf(context), unfinished);
        await WriteAsync(draft.File, papers, today ?? clock.Today, cancel);
        draft.TakePlace();
        papers.EndAll();
        await SqliteSettings.MakeLastingAsync(context, cancel);
    }

    private async Task WriteAsync(string draft, UnfinishedFiles papers, DateOnly today, CancellationToken cancel)
    {
        var time = new DemoClock();
        var agenda = Write(new DemoCalendar(today));
        await using var services = officeAt(time, draft, papers);
        var office = new DemoOffice(services, cancel);
        await office.Get<CommandTransaction>().RunAsync(DemoOffice.Zhou, CommandKind.WriteDemonstration, null, context =>
        {
            DemoMark.Set(context);
            return Task.CompletedTask;
        }, cancel);
        await agenda.WorkOffAsync(office, time, cancel);
    }

    private static Agenda Write(DemoCalendar calendar)
    {
        var agenda = new Agenda(calendar);
        var experts = Nominees.All(calendar);
        var hosting = new Hosting(experts);
        new OpeningChapter(calendar, hosting).WriteInto(agenda);
        new NominationChapter(calendar, experts).WriteInto(agenda);
        new ProjectChapter(calendar, experts, hosting).WriteInto(agenda);
        new AccountChapter(calendar, experts, hosting).WriteInto(agenda);
        new NeedChapter(calendar, experts, hosting).WriteInto(agenda);
        MoneyChapter.WriteInto(agenda);
        new BudgetChapter(calendar).WriteInto(agenda);
        new ServiceChapter(calendar, experts).WriteInto(agenda);
        new MidtermChapter(calendar, experts).WriteInto(agenda);
        new AwardChapter(calendar, experts).WriteInto(agenda);
        new SupportChapter(calendar, experts).WriteInto(agenda);
        new ApplicationChapter(calendar, experts).WriteInto(agenda);
        new ReviewChapter(calendar).WriteInto(agenda);
        new PaperChapter(calendar).WriteInto(agenda);
        return agenda;
    }
}
