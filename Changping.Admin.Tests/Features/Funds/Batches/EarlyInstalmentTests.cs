using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Service;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>Ruling 18: what an instalment waits for is asked when its batch is approved as well, and of what the bank sent back.</summary>
public sealed class EarlyInstalmentTests
{
    [Fact]
    public async Task An_instalment_was_approved_although_its_midterm_check_had_become_a_bad_one()
    {
        await using var office = await InThreePartsAsync();
        var number = await office.PrepareAsync(2, Instrument.ProjectSubsidy);
        await CorrectAsync(office, MidtermFinding.NeedsCorrection);

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => office.ApproveAsync(number));

        Assert.Equal(Clauses.ProjectSubsidy, refusal.Clause);
        Assert.StartsWith("第 2 行", refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("需整改", refusal.Reason, StringComparison.Ordinal);
        await CorrectAsync(office, MidtermFinding.Behind);
        await office.ApproveAsync(number);
    }

    [Fact]
    public async Task An_instalment_that_the_bank_sent_back_waits_for_its_check_again()
    {
        await using var office = await InThreePartsAsync();
        var number = await office.ApprovedAsync(2, Instrument.ProjectSubsidy);
        await office.SettleAsync(number, new(1, LineOutcome.Returned, TestOffice.Day, "账号有误"), new(2, LineOutcome.Returned, TestOffice.Day, "账号有误"));
        await CorrectAsync(office, MidtermFinding.NeedsCorrection);

        var due = await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, FundedOffice.Period, default);

        Assert.Equal([(1, false), (2, true)], due.Select(claim => (claim.Sequence, claim.IsBlocked)));
    }

    /// <summary>The midterm check passed, so that two of three instalments are payable.</summary>
    private static async Task<TestOffice> InThreePartsAsync()
    {
        var office = await FundedOffice.OpenAsync();
        await office.Get<ChangeSettings>().RunAsync(TestOffice.Administrator, new SettingsForm(new() { Instalments = 3 }, 0), "测试", default);
        await office.CheckMidtermAsync((await office.NumbersAsync())[0]);
        return office;
    }

    private static async Task CorrectAsync(TestOffice office, MidtermFinding finding)
    {
        var check = await office.AskAsync(context => context.MidtermChecks.AsNoTracking().SingleAsync());
        await office.Get<CorrectServiceEntry>()
            .RunAsync(TestOffice.Officer, (await office.NumbersAsync())[0], new EntryCorrection.OfCheck(check.Id, new MidtermDraft
            {
                CheckedOn = check.Facts.CheckedOn,
                Finding = finding,
                Note = "复核后更正",
                RecheckOn = finding == MidtermFinding.NeedsCorrection ? check.Facts.CheckedOn.AddMonths(1) : null,
            }), default);
    }
}
