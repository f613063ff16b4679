using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Enterprises;

public sealed class EnterpriseListTests
{
    private static readonly PayeeAccount Other = new("北京测试一科技有限公司", "中国银行昌平支行", null, "99887766554433");

    [Fact]
    public async Task The_state_of_the_account_is_counted_and_filtered_and_changes_when_another_confirms()
    {
        await using var office = await WithEnterprisesAsync();
        var first = await IdAsync(office, 1);
        await office.Get<EnterPayeeAccount>().RunAsync(TestOffice.Officer, PayeeKey.Of(first), Other, "换开户行", default);

        var page = await office.Get<EnterpriseList>().RunAsync(TestOffice.Officer, ListQuery.First with { Status = EnterpriseList.Pending }, default);
        Assert.Equal(first, Assert.Single(page.Rows).Id);
        Assert.Equal((1, 1, 1),
            (page.StatusCounts[EnterpriseList.Pending], page.StatusCounts[EnterpriseList.Recorded], page.StatusCounts[EnterpriseList.None]));

        await office.Get<DecidePayeeAccount>().RunAsync(TestOffice.Approver, PayeeKey.Of(first), Other, confirm: true, null, default);
        page = await office.Get<EnterpriseList>().RunAsync(TestOffice.Officer, ListQuery.First, default);
        Assert.Equal((0, 2), (page.StatusCounts.GetValueOrDefault(EnterpriseList.Pending), page.StatusCounts[EnterpriseList.Recorded]));
    }

    [Theory]
    [InlineData("测试二", 1)]
    [InlineData("９１１１０１１４ma", 3)]
    [InlineData(" 北京 测试 三 ", 1)]
    [InlineData("医药", 1)]
    [InlineData("_", 0)]
    public async Task The_keyword_finds_name_code_and_industry_whatever_their_width_and_case(string text, int found)
    {
        await using var office = await WithEnterprisesAsync();
        Assert.Equal(found, (await office.Get<EnterpriseList>().RunAsync(TestOffice.Officer, ListQuery.First with { Text = text }, default)).Total);
    }

    [Fact]
    public async Task Every_sort_key_of_the_list_sorts_in_the_database()
    {
        await using var office = await WithEnterprisesAsync();
        await office.AddProjectAsync(2);

        var byProjects = await office.Get<EnterpriseList>()
            .RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = "projects", Descending = true }, default);
        Assert.Equal((1, 1), (byProjects.Rows[0].Projects, byProjects.Rows[0].OnDuty));
        foreach (var key in new[] { "name", "code", "industry", "projects" })
        {
            var up = (await office.Get<EnterpriseList>().RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = key }, default)).Rows;
            var down = (await office.Get<EnterpriseList>()
                .RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = key, Descending = true }, default)).Rows;
            Assert.Equal(3, up.Select(row => row.Id).Intersect(down.Select(row => row.Id)).Count());
        }
    }

    [Fact]
    public async Task Who_sees_a_full_number_leaves_an_entry_that_does_not_tell_it()
    {
        await using var office = await WithEnterprisesAsync();
        var key = PayeeKey.Of(await IdAsync(office, 1));

        Assert.Equal("020000000000001", await office.Get<RevealPayeeAccount>().RunAsync(TestOffice.Officer, key, proposed: false, default));

        var entry = await office.AskAsync(context => context.AuditEntries.OrderByDescending(entry => entry.Sequence).FirstAsync());
        Assert.Equal((CommandKind.RevealAccount, "李经办", "北京测试一科技有限公司"), (entry.Kind, entry.ActorName, entry.Subject));
        Assert.DoesNotContain("020000000000001", string.Concat(entry.Changes), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<RevealPayeeAccount>()
            .RunAsync(TestOffice.Administrator, key, proposed: false, default));
    }

    [Fact]
    public async Task The_record_shows_the_projects_and_what_happened()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);

        var view = await office.Get<EnterpriseRecord>().RunAsync(TestOffice.Officer, Rows.CreditCode(1), default);

        Assert.Equal((number, "测试一"), (Assert.Single(view!.Projects).Number, view.Projects[0].Expert));
        Assert.NotEmpty(view.Trail);
        Assert.Null(await office.Get<EnterpriseRecord>().RunAsync(TestOffice.Officer, Rows.CreditCode(2), default));
    }

    private static async Task<TestOffice> WithEnterprisesAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema,
            Rows.Enterprise(1), Rows.Enterprise(2), Rows.Enterprise(3, ("账户名称", null), ("开户银行", null), ("银行账号", null), ("所属产业", "医药健康")));
        return office;
    }

    private static Task<EnterpriseId> IdAsync(TestOffice office, int number) => office.AskAsync(context =>
        context.Enterprises.Where(enterprise => enterprise.CreditCode == Rows.CreditCode(number)).Select(enterprise => enterprise.Id).SingleAsync());
}
