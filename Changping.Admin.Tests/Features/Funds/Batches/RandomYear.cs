using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

public enum YearAct
{
    PrepareAllowances,
    PrepareSubsidies,
    Decide,
    Settle,
    Recover,
    EndEarly,
    Appropriate,
}

/// <param name="Which">Chooses among what there is.</param>
/// <param name="How">Chooses among what may be done with it.</param>
public sealed record YearStep(YearAct Act, int Which, int How);

/// <summary>A small office in which anything may be tried; what it answered to is kept, to be compared with what the database says.</summary>
internal sealed class RandomYear : IAsyncDisposable
{
    private const int Projects = 3;

    private RandomYear(TestOffice office) => Office = office;

    public TestOffice Office { get; }

    /// <summary>What the receipts confirmed, less what came back: the test's own book.</summary>
    public Money Confirmed { get; private set; }

    public static async Task<RandomYear> BeginAsync() => new(await FundedOffice.OpenAsync(Projects, yuan: 700_000));

    public static string AmountColumn(PaymentBatch batch) =>
        batch.Kind == BatchKind.Recovery ? "收回金额" : batch.Instrument == Instrument.LivingAllowance ? "发放金额" : "核定金额";

    /// <summary>What the rules refuse must leave nothing behind; anything else is a bug.</summary>
    public async Task TakeAsync(YearStep step)
    {
        try
        {
            await (step.Act switch
            {
                YearAct.PrepareAllowances => PrepareAsync(Instrument.LivingAllowance, step),
                YearAct.PrepareSubsidies => PrepareAsync(Instrument.ProjectSubsidy, step),
                YearAct.Decide => DecideAsync(step),
                YearAct.Settle => SettleAsync(step),
                YearAct.Recover => RecoverAsync(step),
                YearAct.EndEarly => EndEarlyAsync(step),
                YearAct.Appropriate => Office.AppropriateAsync(FundedOffice.Period.Year, Instrument.All[step.Which % 2], new Money((step.How - 700) * 12_345)),
            });
        }
        catch (Exception refusal) when (refusal is RuleViolationException or ConflictException)
        {
            // The next step follows.
        }
    }

    public Task<IReadOnlyList<BudgetLine>> BudgetAsync() => Office.AskAsync(context => BudgetBook.LinesAsync(context, FundedOffice.Period.Year, default));

    /// <summary>What approved batches of payments still wait for.</summary>
    public async Task<Money> OpenAsync() => new(await Office.AskAsync(context => context.PaymentBatches
        .Where(batch => batch.State == BatchState.Approved && batch.Kind == BatchKind.Payment)
        .SelectMany(batch => batch.Lines).Where(line => line.Outcome == null).SumAsync(line => line.Amount.Fen)));

    public async Task<Workbook> WorkbookAsync(string number)
    {
        using var file = new MemoryStream();
        await Office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, number, file, default);
        return new Workbook(file.ToArray());
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private async Task PrepareAsync(Instrument instrument, YearStep step)
    {
        var due = (await Office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default)).Where(claim => !claim.IsBlocked).ToList();
        var claims = due.Skip(step.Which % Math.Max(1, due.Count)).Take(1 + (step.How % 7)).Select(claim => claim.Key).ToList();
        await Office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, new BatchRequest(instrument, FundedOffice.Period, claims), default);
    }

    private async Task DecideAsync(YearStep step)
    {
        var waiting = await NumbersAsync(BatchState.Prepared);
        if (waiting.Count > 0)
        {
            await Office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, waiting[step.Which % waiting.Count], approve: step.How % 4 > 0, "测试", default);
        }
    }

    /// <summary>Some lines are paid, some come back, some stay open.</summary>
    private async Task SettleAsync(YearStep step)
    {
        var open = await NumbersAsync(BatchState.Approved);
        if (open.Count == 0)
        {
            return;
        }

        var number = open[step.Which % open.Count];
        var batch = await Office.AskAsync(context => context.PaymentBatches.AsNoTracking().Include(candidate => candidate.Lines)
            .SingleAsync(candidate => candidate.Number == number));
        var answered = batch.Lines.Where(line => line.Outcome is null && (line.Number + step.How) % 5 > 0).ToList();
        var answers = answered.Select(line => (line.Number + step.How) % 5 == 1
            ? new LineAnswer(line.Number, LineOutcome.Returned, TestOffice.Day, "账号有误")
            : new LineAnswer(line.Number, LineOutcome.Paid, TestOffice.Day)).ToList();
        if (step.Which % 3 == 0)
        {
            await Office.SettleAsync(number, [.. answers]);
        }
        else
        {
            await AnswerByWorkbookAsync(number, answers.ToDictionary(answer => answer.Line));
        }

        Confirmed += Money.Sum(answered.Zip(answers).Where(pair => pair.Second.Outcome == LineOutcome.Paid).Select(pair => pair.First.Amount));
    }

    /// <summary>The finance bureau fills in the very workbook that it got.</summary>
    private async Task AnswerByWorkbookAsync(string number, Dictionary<int, LineAnswer> answers)
    {
        var filled = ReceiptBook.Fill(await Office.WorkbookAsync(number), line => answers.GetValueOrDefault(line) is { } answer
            ? new WrittenAnswer(answer.Outcome == LineOutcome.Paid ? "成功" : "退回", answer.On, answer.ReturnReason)
            : null);
        await Office.CommitReceiptAsync(await Office.PreviewReceiptAsync(filled));
    }

    private async Task RecoverAsync(YearStep step)
    {
        var paid = await Office.AskAsync(context => context.Grants.AsNoTracking()
            .Where(grant => grant.State == GrantState.Paid && grant.CorrectsId == null).OrderBy(grant => grant.Id).ToListAsync());
        if (paid.Count > 0)
        {
            var grant = paid[step.Which % paid.Count];
            var amount = step.How % 2 == 0 ? grant.Amount : new Money(1 + (grant.Amount.Fen * step.How / 1_000));
            await Office.Get<PrepareRecovery>().RunAsync(TestOffice.Officer, [new RecoveryItem(grant.Id, amount, "多付")], default);
        }
    }

    private async Task EndEarlyAsync(YearStep step)
    {
        var numbers = await Office.AskAsync(context => context.Projects.OrderBy(project => project.Number).Select(project => project.Number).ToListAsync());
        await Office.MoveAsync(numbers[step.Which % numbers.Count], ProjectAction.EndEarly, TestOffice.Day.AddDays(-step.How % 600), "工作调动");
    }

    private async Task<List<string>> NumbersAsync(BatchState state) =>
        await Office.AskAsync(context => context.PaymentBatches.Where(batch => batch.State == state).OrderBy(batch => batch.Number)
            .Select(batch => batch.Number).ToListAsync());
}
