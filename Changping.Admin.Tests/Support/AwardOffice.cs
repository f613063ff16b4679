using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Commercialisation;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>Projects whose service ended on 14 October 2026, with budgets for prizes and for commercialisation.</summary>
internal static class AwardOffice
{
    public static readonly (string Column, string? Text)[] Ended = [("立项日期", "2024-10-02"), ("协议签订日期", "2024-10-10"), ("服务起始日", "2024-10-15")];

    public static async Task<TestOffice> OpenAsync(int projects = 1, int prizes = 1_000_000, int commercialisation = 100_000_000,
        params (string Column, string? Text)[] changes)
    {
        var office = await FundedOffice.OpenAsync(projects, changes: changes.Length == 0 ? Ended : changes);
        await office.AppropriateAsync(Instrument.Prize, prizes);
        await office.AppropriateAsync(Instrument.Commercialisation, commercialisation);
        return office;
    }

    public static Task<List<string>> NumbersAsync(this TestOffice office) =>
        office.AskAsync(context => context.Projects.OrderBy(project => project.Number).Select(project => project.Number).ToListAsync());

    public static async Task EvaluateAsync(this TestOffice office, string project, EvaluationGrade grade = EvaluationGrade.Excellent, bool confirm = true)
    {
        var draft = EvaluationDraft.Of(null, TestOffice.Day);
        for (var member = 0; member < draft.Panel.Count; member++)
        {
            (draft.Panel[member].Name, draft.Panel[member].Unit) = ($"评价专家{member}", "测试大学");
        }

        (draft.Grade, draft.Progress, draft.Cooperation) = (grade, "完成", "良好");
        await office.Get<PrepareEvaluation>().RunAsync(TestOffice.Officer, project, draft, default);
        if (confirm)
        {
            await office.DecideEvaluationAsync(TestOffice.Approver, project, true, null);
        }
    }

    public static Task<PrizeDraft> DraftAsync(this TestOffice office, params PrizeGrade?[] grades) => office.DraftOfAsync(0, grades);

    /// <param name="round">0 for the selection of the year, from 1 for its supplements.</param>
    public static async Task<PrizeDraft> DraftOfAsync(this TestOffice office, int round, params PrizeGrade?[] grades)
    {
        var view = await office.Get<ShowSelection>().RunAsync(TestOffice.Officer, TestOffice.Day.Year, default, round);
        var draft = PrizeDraft.Of(view.Year, view.Selection, view.Candidates, round);
        for (var member = 0; member < draft.Panel.Count; member++)
        {
            (draft.Panel[member].Name, draft.Panel[member].Unit) = ($"评选专家{member}", "测试研究院");
        }

        foreach (var grade in PrizeGrades.All)
        {
            draft.Quotas[grade] = 3;
        }

        foreach (var (row, grade) in draft.Rows.Zip(grades))
        {
            row.Grade = grade;
        }

        (draft.SelectedOn, draft.Opinion) = (TestOffice.Day, "成果突出");
        return draft;
    }

    public static async Task ApproveSelectionAsync(this TestOffice office, params PrizeGrade?[] grades)
    {
        await office.Get<SubmitSelection>().RunAsync(TestOffice.Officer, await office.DraftAsync(grades), default);
        await office.DecideSelectionAsync(TestOffice.Approver, TestOffice.Day.Year, true, null);
    }

    /// <returns>The number of the application, with a proof uploaded.</returns>
    public static async Task<string> ApplyAsync(this TestOffice office, string project, decimal yuan, bool proof = true, Actor? proves = null,
        string? evidence = null, DateOnly? on = null)
    {
        var number = await office.Get<EnterApplication>().RunAsync(TestOffice.Officer, new ApplicationDraft
        {
            Project = project,
            AppliedOn = on ?? TestOffice.Day,
            Investment = yuan,
            Breakthrough = "良率突破 95%",
            EconomicValue = "年新增产值三千万元",
            Evidence = "检测报告、付款凭证",
            EvidenceNumber = evidence ?? $"测试凭证 {Guid.NewGuid()}",
        }, default);
        if (proof)
        {
            var id = await office.AskAsync(context => context.CommercialisationApplications.Where(application => application.Number == number)
                .Select(application => application.Id).SingleAsync());
            await office.Get<AddAttachment>()
                .RunAsync(proves ?? TestOffice.Officer, RecordKind.Commercialisation, id.Value, "付款凭证.pdf", SampleFiles.Scan(), default);
        }

        return number;
    }

    public static async Task DecideAsync(this TestOffice office, string application, bool approve = true, Actor? by = null) =>
        await office.Get<DecideApplication>().RunAsync(by ?? TestOffice.Approver, application, await office.ProofsAsync(application), approve, "属实", default);

    public static async Task<IReadOnlyList<Guid>> ProofsAsync(this TestOffice office, string application) =>
        [.. (await office.Get<ShowApplication>()
            .RunAsync(TestOffice.Officer, application, default))!.Attachments.Where(proof => proof.RemovedAt is null).Select(proof => proof.Id)];

    /// <summary>All that is payable of an instrument, in one batch.</summary>
    /// <param name="settled">With the bank's answer that it was paid.</param>
    public static async Task<string> PayAsync(this TestOffice office, Instrument instrument, bool settled = true)
    {
        var due = await office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default);
        var number = await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(instrument, FundedOffice.Period,
                [.. due.Where(claim => !claim.IsBlocked).Select(claim => claim.Key)]), default);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        if (settled)
        {
            var lines = await office.AskAsync(context => context.PaymentBatches.Where(batch => batch.Number == number)
                .SelectMany(batch => batch.Lines).CountAsync());
            await office.SettleAsync(number, [.. Enumerable.Range(1, lines).Select(line => new LineAnswer(line, LineOutcome.Paid, TestOffice.Day))]);
        }

        return number;
    }
}
