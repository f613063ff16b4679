using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Projects;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Browser;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks;

/// <summary>The walk of one datum: register → nomination → verdict → pool → project → appointment → grant → batch → the finance bureau's workbook.</summary>
public sealed class OneRowsWholeWay
{
    [Fact]
    public async Task A_row_of_the_register_ends_as_an_approved_line_that_the_finance_bureau_pays()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());
        var nomination = await office.AskAsync(context => context.Nominations.SingleAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [nomination.Id], default);
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise());
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project());
        Assert.Empty(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, new CalendarMonth(2026, 11), default));
        await office.ConfirmRegisteredAsync();
        await office.AppropriateAsync(2026, Instrument.ProjectSubsidy, Money.FromYuan(300_000));

        var period = new CalendarMonth(2026, 11);
        var due = await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, period, default);
        var claim = Assert.Single(due);
        Assert.Empty(claim.Blockers);
        Assert.Equal("300,000.00", claim.Amount.ToString());

        var number = await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, period, [claim.Key]), default);
        Assert.Equal("2026-项补-001", number);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() =>
            office.Get<DecidePaymentBatch>().RunAsync(TestOffice.OfficerAndApprover, number, approve: true, null, default));
        Assert.Contains("须由另一人审批", refused.Message, StringComparison.Ordinal);

        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        var batch = await office.AskAsync(context => context.PaymentBatches.Include(candidate => candidate.Lines).SingleAsync());
        Assert.Equal((BatchState.Approved, Money.FromYuan(300_000)), (batch.State, batch.Total));
        Assert.Equal("020000000000001", Assert.Single(batch.Lines).Account.AccountNumber);
        Assert.Empty(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, period, default));
    }

    [Fact]
    public async Task A_row_of_the_sample_registers_ends_as_a_row_of_the_finance_bureaus_workbook()
    {
        await using var office = await TestOffice.OpenAsync();
        foreach (var (word, sample) in new[] { ("institutions", "institutions"), ("experts", "experts-clean"), ("enterprises", "enterprises"),
            ("projects", "projects") })
        {
            await using var file = File.OpenRead(Path.Combine(SourceTree.DataDirectory, "samples", sample + ".xlsx"));
            var import = office.Get<IEnumerable<IRegisterImport>>().Single(candidate => candidate.Schema.Word == word);
            await import.CommitAsync(
                TestOffice.Officer, await import.PreviewAsync(TestOffice.Officer, file, sample, null, null, default), skipFaulty: false, default);
        }

        await office.ConfirmRegisteredAsync();
        await office.AppropriateAsync(2026, Instrument.ProjectSubsidy, Money.FromYuan(300_000));
        var period = new CalendarMonth(2026, 11);
        var claim = (await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, period, default))
            .Single(due => due.Case.Cost == Money.FromYuan(600_000));
        var number = await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, period, [claim.Key]), default);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);

        var path = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "workbook.xlsx");
        await using (var target = File.Create(path))
        {
            await office.Get<BatchWorkbook>().RunAsync(TestOffice.Approver, number, Instrument.ProjectSubsidy, target, default);
        }

        var workbook = PaidWorkbook.Read(path);
        Assert.Equal([300_000m], workbook.Amounts);
        Assert.Equal([claim.Payee.Account!.AccountNumber], workbook.Accounts);
        Assert.Superset(new HashSet<string> { number, claim.Case.Expert, claim.Case.Enterprise, claim.Case.CreditCode, claim.Case.Title },
            workbook.Texts.ToHashSet());
    }
}
