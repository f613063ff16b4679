using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Institutions;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Institutions;

/// <summary>派出单位: what an officer settled, what a list says, and what waits.</summary>
public class ListInstitutionsTests
{
    private const string Unlisted = "某某前沿技术研究中心";

    [Fact]
    public async Task An_institution_stands_by_its_officer_by_a_list_or_waits()
    {
        await using var office = await NominatedAsync();
        var page = await ListAsync(office, ListQuery.First);
        Assert.Equal((0, 1, 1), (page.StatusCounts["Confirmed"], page.StatusCounts["Listed"], page.StatusCounts["Pending"]));
        var listed = page.Rows.Single(row => row.Name == "清华大学");
        Assert.Equal(("按名录", 2), (listed.Standing.ChineseName(), listed.Nominations));
        Assert.Contains("985高校", listed.Kinds, StringComparison.Ordinal);
        Assert.Null(page.Rows.Single(row => row.Name == Unlisted).Kinds);
        Assert.Equal(Unlisted, Assert.Single((await ListAsync(office, ListQuery.First with { Status = "Pending" })).Rows).Name);
        Assert.Equal("清华大学", Assert.Single((await ListAsync(office, ListQuery.First with { Status = "Listed" })).Rows).Name);
        Assert.Empty((await ListAsync(office, ListQuery.First with { Status = "Confirmed" })).Rows);
    }

    [Fact]
    public async Task Settled_as_none_of_the_kinds_is_an_answer_and_no_longer_waits()
    {
        await using var office = await NominatedAsync();
        await ConfirmAsync(office, []);
        var row = Assert.Single((await ListAsync(office, ListQuery.First with { Status = "Confirmed" })).Rows);
        Assert.Equal("不属于所列各类", row.Kinds);
        Assert.Equal(0, (await ListAsync(office, ListQuery.First)).StatusCounts["Pending"]);
    }

    [Fact]
    public async Task The_record_says_what_lists_know_and_how_many_open_nominations_follow()
    {
        await using var office = await NominatedAsync();
        var tsinghua = await ShowAsync(office, "清华大学");
        Assert.Equal((2, 2), (tsinghua.Nominations, tsinghua.Open));
        var draft = ConfirmationDraft.For(tsinghua);
        Assert.Contains(InstitutionKind.Project985, draft.Kinds);
        Assert.NotEmpty(draft.Evidence);
        Assert.Null((await ShowAsync(office, Unlisted)).Listed);
    }

    [Fact]
    public async Task A_second_officer_with_an_old_page_is_told_and_changes_nothing()
    {
        await using var office = await NominatedAsync();
        var old = (await ShowAsync(office, Unlisted)).Institution;
        await ConfirmAsync(office, [InstitutionKind.NewTypeResearchInstitute]);
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<ConfirmInstitution>().RunAsync(
            TestOffice.SecondOfficer, new InstitutionConfirmation(old.Id, [], [], "另一依据", old.Version), default));
        Assert.Equal([InstitutionKind.NewTypeResearchInstitute], (await ShowAsync(office, Unlisted)).Institution.Kinds);
    }

    [Fact]
    public async Task Without_evidence_nothing_is_settled()
    {
        await using var office = await NominatedAsync();
        var institution = (await ShowAsync(office, Unlisted)).Institution;
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<ConfirmInstitution>().RunAsync(
            TestOffice.Officer, new InstitutionConfirmation(institution.Id, [InstitutionKind.Project211], [], " ", institution.Version), default));
        Assert.Equal(InstitutionStanding.Pending, (await ShowAsync(office, Unlisted)).Standing);
    }

    [Theory]
    [InlineData("清华", 1)]
    [InlineData("清 华", 1)]
    [InlineData("前沿 中心", 1)]
    public async Task Search_folds_and_needs_every_word(string text, int found)
    {
        await using var office = await NominatedAsync();
        Assert.Equal(found, (await ListAsync(office, ListQuery.First with { Text = text })).Total);
    }

    private static async Task<TestOffice> NominatedAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1), Rows.Expert(2), Rows.Expert(3, ("派出单位", Unlisted)));
        return office;
    }

    private static Task<ListPage<InstitutionListRow>> ListAsync(TestOffice office, ListQuery query) =>
        office.Get<ListInstitutions>().RunAsync(TestOffice.Officer, query, default);

    private static async Task<InstitutionView> ShowAsync(TestOffice office, string name)
    {
        var row = (await ListAsync(office, ListQuery.First with { Text = name })).Rows.Single();
        return (await office.Get<ShowInstitution>().RunAsync(TestOffice.Officer, row.Id, default))!;
    }

    private static async Task ConfirmAsync(TestOffice office, InstitutionKind[] kinds)
    {
        var institution = (await ShowAsync(office, Unlisted)).Institution;
        await office.SettleAsync(institution.Id, kinds);
    }
}
