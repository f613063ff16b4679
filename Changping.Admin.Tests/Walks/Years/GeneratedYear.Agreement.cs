using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>Where office and model are held against each other, to the fen.</summary>
internal sealed partial class GeneratedYear
{
    /// <summary>All that is due of an instrument, of every project: which, how much, and whether it may be paid.</summary>
    private async Task ExpectDueAsync(Fund instrument)
    {
        var office = (await DueAsync(instrument))
            .Select(claim => $"{claim.Case.Number} {claim.Sequence}/{claim.Parts} {claim.Amount.Fen / 100m:0.00}{(claim.IsBlocked ? " blocked" : "")}");
        var model = Reckoning.Due(instrument, MonthEnd, Settings).Select(claim =>
            $"{claim.Project.Number} {claim.Sequence}/{claim.Parts} {claim.Amount / 100m:0.00}{(claim.Waits is not null || IsStoppedFor(claim.Project, instrument) || AccountOf(claim.Project, instrument).WhyNotPay is not null ? " blocked" : "")}");
        Expect($"what is due of {instrument}", office, model);
    }

    /// <summary>What was paid and is not owed after all.</summary>
    private async Task ExpectRecoverableAsync()
    {
        var office = (await Office.AskAsync(context => Office.Get<RecoverableGrants>().AllAsync(context, default)))
            .Select(one => $"{one.Project} {one.Instrument.Code} paid {one.Paid.Fen / 100m:0.00} back {one.Owed.Fen / 100m:0.00}");
        var model = Book.Entries.Where(entry => entry.State == BookState.Paid)
            .Select(entry => (entry, Back: entry.Amount - entry.CameBack - entry.ComingBack - Reckoning.Owed(entry))).Where(one => one.Back > 0)
            .Select(one => $"{one.entry.Project.Number} {Of(one.entry.Instrument).Code} paid {one.entry.Amount / 100m:0.00} back {one.Back / 100m:0.00}");
        Expect("what is to come back", office, model);
    }

    private async Task ExpectBudgetAsync()
    {
        foreach (var year in new[] { GoLive.Year, GoLive.Year + 1, GoLive.Year + 2 })
        {
            var office = (await Office.AskAsync(context => BudgetBook.LinesAsync(context, year, default)))
                .Select(line => $"{year} {line.Instrument.Code} left {line.Left.Fen / 100m:0.00}");
            Expect($"the budget of {year}", office,
                Instruments.Select(instrument => $"{year} {Of(instrument).Code} left {Book.LeftOf(year, instrument) / 100m:0.00}"));
        }
    }

    private void Expect(string what, IEnumerable<string> office, IEnumerable<string> model)
    {
        var (found, reckoned) = (office.Order(StringComparer.Ordinal).ToList(), model.Order(StringComparer.Ordinal).ToList());
        if (!found.SequenceEqual(reckoned))
        {
            throw Failure($"{what} differs:{Environment.NewLine}  office only: {string.Join(" | ", found.Except(reckoned))}{Environment.NewLine}  model only: {string.Join(" | ", reckoned.Except(found))}");
        }
    }

    /// <summary>All of it at once, with the office's own verification and with plain SQL.</summary>
    public async Task HoldsAsync()
    {
        foreach (var instrument in Instruments)
        {
            await ExpectDueAsync(instrument);
        }

        await ExpectRecoverableAsync();
        await ExpectBudgetAsync();
        if ((await Office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name}: {check.Detail}").ToList() is [_, ..] wrong)
        {
            throw Failure($"verify finds {string.Join(Environment.NewLine, wrong)}");
        }

        await ExpectPaidAsync();
        if ((await YearLedger.WrongAsync(Office, Projects)).ToList() is [_, ..] broken)
        {
            throw Failure($"the database says {string.Join(Environment.NewLine, broken)}");
        }
    }

    /// <summary>What the database has as paid, less what came back, by project and instrument.</summary>
    private async Task ExpectPaidAsync()
    {
        var rows = await Office.AskAsync(context => (
            from line in context.PaymentBatches.SelectMany(batch => batch.Lines)
            where line.Outcome == LineOutcome.Paid
            join grant in context.Grants on line.GrantId equals grant.Id
            join project in context.Projects on grant.ProjectId equals project.Id
            select new { project.Number, grant.Instrument, line.Amount.Fen }).ToListAsync());
        var office = rows.GroupBy(row => (row.Number, row.Instrument.Code)).Select(group => (group.Key, Sum: group.Sum(row => row.Fen)))
            .Where(one => one.Sum != 0);
        var model = Book.Entries.Where(entry => entry.State is BookState.Paid or BookState.Reversed)
            .GroupBy(entry => (entry.Project.Number, Of(entry.Instrument).Code))
            .Select(group => (group.Key, Sum: group.Sum(entry => entry.Amount - entry.CameBack))).Where(one => one.Sum != 0);
        Expect("what was paid", office.Select(one => $"{one.Key.Number} {one.Key.Code} {one.Sum / 100m:0.00}"),
            model.Select(one => $"{one.Key.Number} {one.Key.Code} {one.Sum / 100m:0.00}"));
    }
}
