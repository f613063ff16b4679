using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>四（二）, 五（一）2: budgets, batches and recoveries.</summary>
internal sealed partial class GeneratedYear
{
    private static readonly Fund[] Instruments = Enum.GetValues<Fund>();

    private readonly List<(AppropriationId Id, int Year, Fund Instrument, long Amount, Guid By)> _proposedBudgets = [];

    private static Instrument Of(Fund instrument) => Instrument.All[(int)instrument];

    private CalendarMonth Month => CalendarMonth.Of(Today);

    private Task<IReadOnlyList<DueClaim>> DueAsync(Fund instrument) => Office.Get<DueClaims>().RunAsync(Of(instrument), Month, default);

    /// <summary>Some of what is due; refused where the budget is not enough, or two projects of one person would be subsidised together.</summary>
    private async Task PrepareAsync(YearStep step)
    {
        var instrument = Pick(Instruments, step.Which);
        await ExpectDueAsync(instrument);
        var due = (await DueAsync(instrument)).Where(claim => !claim.IsBlocked).ToList();
        if (due.Count == 0)
        {
            return;
        }

        var chosen = due.Skip(step.Which % due.Count).Take(1 + (step.How % 9)).ToList();
        var by = YearPeople.Any(step.How);
        var needed = chosen.Where(claim => claim.Held?.BudgetYear != Today.Year).Sum(claim => claim.Amount.Fen);
        var projects = chosen.Select(claim => Known(claim.Key.ProjectId)).Distinct().ToList();
        var together = instrument == Fund.Subsidy && projects.Exists(one => projects.Exists(other =>
            other != one && other.Expert == one.Expert && other.Start <= one.Last && one.Start <= other.Last));
        string? number = null;
        if (await DoAsync(by, Permission.PreparePayment,
            $"a batch of {chosen.Count} {instrument}, {chosen.Sum(claim => claim.Amount.Fen) / 100m} yuan", async () =>
            number = await Office.Get<PreparePaymentBatch>()
                .RunAsync(by, new BatchRequest(Of(instrument), Month, [.. chosen.Select(claim => claim.Key)]), default),
            needed <= Book.LeftOf(Today.Year, instrument) && !together))
        {
            Book.Batches.Add(new BookBatch
            {
                Number = number!,
                Instrument = instrument,
                By = by.Id,
                Lines = [.. chosen.Select((claim, index) =>
                    new BookLine(index + 1, Enter(claim, instrument), 0, AccountOf(Known(claim.Key.ProjectId), instrument).Current))],
            });
        }
    }

    private KnownProject Known(ProjectId id) => Projects.Single(project => project.Id == id);

    private BookEntry Enter(DueClaim claim, Fund instrument)
    {
        var entry = Book.Entries.Find(known => known.Project.Id == claim.Key.ProjectId && known.Instrument == instrument
            && known.Sequence == claim.Sequence && known.IsWaiting);
        if (entry is null)
        {
            entry = new BookEntry
            {
                Project = Known(claim.Key.ProjectId),
                Instrument = instrument,
                Sequence = claim.Sequence,
                Parts = claim.Parts,
                Amount = claim.Amount.Fen,
                State = BookState.Lapsed,
                BudgetYear = Today.Year,
            };
            Book.Entries.Add(entry);
        }

        (entry.Before, entry.State, entry.BudgetYear) = (entry.State, BookState.InBatch, Today.Year);
        return entry;
    }

    /// <summary>What is blocked, of a month to come, nothing at all, or taken already.</summary>
    private async Task PrepareWronglyAsync(YearStep step)
    {
        var instrument = Pick(Instruments, step.Which);
        var due = await DueAsync(instrument);
        var blocked = due.Where(claim => claim.IsBlocked).Select(claim => claim.Key).Take(1).ToList();
        var taken = Book.Entries.Where(entry => entry.Instrument == instrument && entry.IsLive && !entry.IsWaiting)
            .Select(entry => new ClaimKey(entry.Project.Id, entry.Sequence)).Take(1).ToList();
        var (period, keys) = (step.How % 4) switch
        {
            0 => (Month.AddMonths(1), due.Where(claim => !claim.IsBlocked).Select(claim => claim.Key).Take(1).ToList()),
            1 when blocked.Count > 0 => (Month, blocked),
            2 when taken.Count > 0 => (Month, taken),
            _ => (Month, []),
        };
        var by = YearPeople.Any(step.Which);
        try
        {
            await DoAsync(by, Permission.PreparePayment, $"a batch of {keys.Count} {instrument} of {period} that may not be",
                () => Office.Get<PreparePaymentBatch>().RunAsync(by, new BatchRequest(Of(instrument), period, keys), default), may: false);
        }
        catch (ConflictException conflict)
        {
            // Somebody else took it up in between: what is taken is nobody's mistake.
            Note("a claim that is taken", by, conflict.Message, done: false);
        }
    }

    private async Task DecideAsync(YearStep step)
    {
        var open = Book.Batches.Where(batch => batch.IsOpen).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var (batch, by, approve) = (Pick(open, step.Which), YearPeople.Any(step.How), step.How % 6 > 0);
        await ExpectDueAsync(batch.Instrument);
        var wrong = approve && !batch.IsRecovery ? batch.Lines.Select(WhyNotPay).FirstOrDefault(why => why is not null) : null;
        if (await DoAsync(by, Permission.Approve, $"to {(approve ? "approve" : "send back")} {batch.Number}{(wrong is null ? "" : $" ({wrong})")}",
            () => Office.Get<DecidePaymentBatch>().RunAsync(by, batch.Number, approve, "测试", default), wrong is null, [batch.By], grants: approve))
        {
            YearBook.Decide(batch, approve, Today);
        }
    }

    /// <summary>What would be paid wrongly if the batch were approved now.</summary>
    private string? WhyNotPay(BookLine line)
    {
        var entry = line.Entry;
        var account = AccountOf(entry.Project, entry.Instrument);
        return Reckoning.Owed(entry) != entry.Amount ? $"{entry} is owed {Reckoning.Owed(entry) / 100m}"
            : Reckoning.WaitsFor(entry, Settings) is { } waits ? $"{entry} waits for {waits}"
            : IsStoppedFor(entry.Project, entry.Instrument) ? "the company stopped"
            : account.WhyNotPay ?? (account.Current != line.Account ? "the account changed" : null);
    }

    /// <summary>What the rules want back, or any part of any payment, or more than there is.</summary>
    private async Task RecoverAsync(YearStep step)
    {
        await ExpectRecoverableAsync();
        var paid = Book.Entries.Where(entry => entry is { State: BookState.Paid, ComingBack: 0 }).ToList();
        if (paid.Count == 0)
        {
            return;
        }

        var owing = paid.Where(entry => Reckoning.Owed(entry) < entry.Amount - entry.CameBack).ToList();
        var entry = owing.Count > 0 && step.How % 4 > 0 ? Pick(owing, step.Which) : Pick(paid, step.Which);
        var left = entry.Amount - entry.CameBack;
        var amount = (step.How % 8) switch { 0 => left + 1, 1 => 1 + (left * (step.How % 97) / 100), 2 => left, _ => left - Reckoning.Owed(entry) };
        var by = YearPeople.Any(step.How);
        var grant = await Office.AskAsync(context =>
            context.Grants.Where(grant => grant.ProjectId == entry.Project.Id && grant.Instrument == Of(entry.Instrument)
            && grant.Sequence == entry.Sequence && grant.CorrectsId == null && grant.State == GrantState.Paid).Select(grant => grant.Id).SingleAsync());
        string? number = null;
        if (await DoAsync(by, Permission.PreparePayment, $"to recover {amount / 100m} of {entry}", async () =>
            number = await Office.Get<PrepareRecovery>().RunAsync(by, [new RecoveryItem(grant, new Money(amount), "多付")], default), amount > 0
                && amount <= left))
        {
            entry.ComingBack += amount;
            Book.Batches.Add(new BookBatch { Number = number!, Instrument = entry.Instrument, By = by.Id, Lines = [new BookLine(1, entry, amount, "")] });
        }
    }

    private async Task AppropriateAsync(YearStep step)
    {
        if (_proposedBudgets.Count > 0 && step.How % 3 > 0)
        {
            var entry = Pick(_proposedBudgets, step.Which);
            var (by, confirm) = (YearPeople.Any(step.How), step.How % 7 > 0);
            var may = !confirm || entry.Amount >= 0 || Book.LeftOf(entry.Year, entry.Instrument) + entry.Amount >= 0;
            if (await DoAsync(by, Permission.Approve, $"to {(confirm ? "confirm" : "refuse")} {entry.Amount / 100m} for {entry.Instrument} of {entry.Year}",
                () => Office.Get<DecideAppropriation>().RunAsync(by, entry.Id, confirm, "测试", default), may, [entry.By], grants: confirm))
            {
                _proposedBudgets.Remove(entry);
                var key = (entry.Year, entry.Instrument);
                Book.Budget[key] = Book.Budget.GetValueOrDefault(key) + (confirm ? entry.Amount : 0);
            }

            return;
        }

        var (instrument, year) = (Pick(Instruments, step.Which), Today.Year + (step.How % 8) switch { 0 => 2, 1 => 1, _ => 0 });
        var amount = (long)(step.Which - 300) * 1_234_567;
        var handler = YearPeople.Any(step.How);
        AppropriationId? id = null;
        if (await DoAsync(handler, Permission.Handle, $"{amount / 100m} for {instrument} of {year}",
            async () => id = await Office.Get<Appropriate>().RunAsync(handler, year, Of(instrument), new Money(amount), "测试批复", default),
            amount != 0 && year <= Today.Year + 1 && (amount > 0 || Book.LeftOf(year, instrument) + amount >= 0)))
        {
            _proposedBudgets.Add((id!.Value, year, instrument, amount, handler.Id));
        }
    }
}
