using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Funds.Prizes;

/// <summary>四（二）3: nobody decides on a ranking of which they wrote any part, whoever submitted it.</summary>
public sealed class SelectionAuthorsTests
{
    private const int Year = 2026;

    [Fact]
    public async Task Who_wrote_the_ranking_does_not_approve_it_after_another_submitted_it_unchanged()
    {
        await using var office = await OpenAsync();
        await office.Get<SaveSelection>().RunAsync(TestOffice.OfficerAndApprover, await office.DraftAsync(PrizeGrade.First), default);
        await SubmitAsync(office, TestOffice.SecondOfficer);

        await RefusedAsync(office, approve: true);
        await RefusedAsync(office, approve: false);
        Assert.Equal(PrizeSelectionState.Submitted, await StateAsync(office));
        await DecideAsync(office, TestOffice.Approver, true);
        Assert.Equal(PrizeSelectionState.Approved, await StateAsync(office));
    }

    [Fact]
    public async Task What_was_sent_back_or_opened_again_keeps_its_author()
    {
        await using var office = await OpenAsync();
        await SubmitAsync(office, TestOffice.OfficerAndApprover);
        await DecideAsync(office, TestOffice.Approver, false);
        await SubmitAsync(office, TestOffice.SecondOfficer);
        await RefusedAsync(office, approve: true);
        await DecideAsync(office, TestOffice.Approver, true);

        await office.Get<ReopenSelection>().RunAsync(TestOffice.OfficerAndApprover, Year, "名单有误", default);
        await SubmitAsync(office, TestOffice.SecondOfficer);
        await RefusedAsync(office, approve: true);
        await DecideAsync(office, TestOffice.Approver, true);
    }

    [Fact]
    public async Task The_page_knows_everybody_who_wrote_and_an_approver_who_only_opened_it_again_may_decide()
    {
        await using var office = await OpenAsync();
        await SubmitAsync(office, TestOffice.SecondOfficer);
        await DecideAsync(office, TestOffice.OfficerAndApprover, true);
        await office.Get<ReopenSelection>().RunAsync(TestOffice.OfficerAndApprover, Year, "名单有误", default);
        await SubmitAsync(office, TestOffice.SecondOfficer);

        Assert.Equal([TestOffice.SecondOfficer.Id], (await ShowAsync(office)).Selection!.Decision.Authors.Select(author => author.Id));
        await DecideAsync(office, TestOffice.OfficerAndApprover, true);
        Assert.Equal(PrizeSelectionState.Approved, await StateAsync(office));
    }

    [Fact]
    public async Task Nobody_approves_another_ranking_than_the_one_they_read()
    {
        await using var office = await OpenAsync();
        await SubmitAsync(office, TestOffice.Officer);
        var read = (await office.SelectionAsync(Year)).Version;
        await DecideAsync(office, TestOffice.OfficerAndApprover with { Id = Guid.NewGuid() }, false);
        await SubmitAsync(office, TestOffice.SecondOfficer);

        await Assert.ThrowsAsync<ConflictException>(() => office.Get<DecideSelection>()
            .RunAsync(TestOffice.Approver, Year, read, approve: true, null, default));
        Assert.Equal(PrizeSelectionState.Submitted, await StateAsync(office));
    }

    private static async Task<TestOffice> OpenAsync()
    {
        var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        return office;
    }

    private static async Task SubmitAsync(TestOffice office, Actor by) =>
        await office.Get<SubmitSelection>().RunAsync(by, await office.DraftAsync(PrizeGrade.First), default);

    private static Task DecideAsync(TestOffice office, Actor by, bool approve) => office.DecideSelectionAsync(by, Year, approve, "经核对");

    private static async Task RefusedAsync(TestOffice office, bool approve) => Assert.Contains("没有参与编写的另一人",
        (await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(office, TestOffice.OfficerAndApprover, approve))).Message,
        StringComparison.Ordinal);

    private static Task<PrizeView> ShowAsync(TestOffice office) => office.Get<ShowSelection>().RunAsync(TestOffice.Officer, Year, default);

    private static async Task<PrizeSelectionState> StateAsync(TestOffice office) => (await ShowAsync(office)).Selection!.State;
}
