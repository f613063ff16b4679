using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Features.Audit;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Security;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Features.Audit;

public sealed class AuditListTests
{
    private static readonly Actor Auditor = new(Guid.NewGuid(), "孙审计", Role.Auditor.Permissions());

    [Fact]
    public async Task A_day_is_a_day_in_beijing_and_both_ends_count()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        var moments = new[] { (22, 15, 59), (22, 16, 0), (23, 15, 59), (23, 16, 0) };
        foreach (var ((day, hour, minute), number) in moments.Select((moment, index) => (moment, index + 1)))
        {
            office.Time.SetUtcNow(new DateTimeOffset(2026, 12, day, hour, minute, 30, TimeSpan.Zero));
            await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(number));
        }

        var page = await office.Get<AuditList>().RunAsync(Auditor,
            ListQuery.First.With("from", "2026-12-23").With("to", "2026-12-23").With("subject", "专家推荐"), default);

        Assert.Equal(["测试三", "测试二"], page.Rows.Select(row => row.Subject.Split(' ')[1]));
    }

    [Fact]
    public async Task Filters_by_person_action_and_keyword_narrow_and_garbage_finds_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());

        Assert.Equal(1, await CountAsync(office, ListQuery.First.With("action", "登记政策印发日期")));
        Assert.Equal(1, await CountAsync(office, ListQuery.First.With("person", $"{TestOffice.Administrator.Id}")));
        Assert.Equal(0, await CountAsync(office, ListQuery.First.With("person", "nobody")));
        Assert.Equal(1, await CountAsync(office, ListQuery.First with { Text = "测试一" }));
        Assert.Equal(1, await CountAsync(office, ListQuery.First with { Text = "虚构日期" }));
    }

    [Fact]
    public async Task Only_who_may_read_the_log_reads_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<AuditList>().RunAsync(TestOffice.Officer, ListQuery.First, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<AuditChoices>().RunAsync(TestOffice.Approver, default));
    }

    private static async Task<int> CountAsync(TestOffice office, ListQuery query) => (await office.Get<AuditList>().RunAsync(Auditor, query, default)).Total;
}
