using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Administration.Audit;
using Changping.Admin.Features.Experts;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Administration.Audit;

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
            ListQuery.First.With("from", "2026-12-23").With("to", "2026-12-23").With("subject", nameof(RecordKind.Nomination)), default);

        Assert.Equal(["测试三", "测试二"], page.Rows.Select(row => row.Expert!.Split(' ')[1]));
    }

    [Fact]
    public async Task Filters_by_person_action_and_keyword_narrow_and_garbage_finds_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());

        Assert.Equal(1, await CountAsync(office, ListQuery.First.With("action", nameof(CommandKind.ActivatePolicy))));
        Assert.Equal(1, await CountAsync(office, ListQuery.First.With("person", $"{TestOffice.Administrator.Id}")));
        Assert.Equal(0, await CountAsync(office, ListQuery.First.With("person", "nobody")));
        Assert.Equal(1, await CountAsync(office, ListQuery.First with { Text = "测试一" }));
        Assert.Equal(1, await CountAsync(office, ListQuery.First with { Text = "虚构日期" }));
    }

    [Fact]
    public async Task What_happened_to_a_service_is_found_by_the_person_the_company_and_the_project()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SignAsync(1);
        var project = await office.AskAsync(context => context.Projects.SingleAsync());

        var signed = Assert.Single(await RowsAsync(office, ListQuery.First.With("subject", nameof(RecordKind.Appointment))));
        Assert.Equal(CommandKind.SignAgreement, signed.Kind);
        Assert.Equal((project.ExpertId, project.EnterpriseId, project.Id), (signed.ExpertId, signed.EnterpriseId, signed.ProjectId));
        Assert.EndsWith("测试一 · 北京测试一科技有限公司 · 2026-项目-9001 联合攻关1", signed.About, StringComparison.Ordinal);
        foreach (var id in new[] { project.ExpertId.Value, project.EnterpriseId.Value, project.Id.Value })
        {
            Assert.Contains(await RowsAsync(office, ListQuery.First.With("of", $"{id}")), row => row.Sequence == signed.Sequence);
        }

        foreach (var text in new[] { "测试一", "北京测试一科技有限公司", "2026-项目-9001" })
        {
            Assert.Contains(await RowsAsync(office, ListQuery.First with { Text = text }), row => row.Sequence == signed.Sequence);
        }
    }

    [Fact]
    public async Task A_file_is_told_with_the_person_whose_record_it_was_put_to()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SignAsync(1);
        var appointment = await office.AskAsync(context => context.Appointments.Select(candidate => candidate.Id).SingleAsync());
        await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Appointment, appointment.Value, "证明.pdf", SampleFiles.Scan(), default);

        var uploaded = (await RowsAsync(office, ListQuery.First.With("action", nameof(CommandKind.UploadAttachment))))
            .Single(entry => entry.SubjectKind == RecordKind.Appointment);
        Assert.EndsWith(" 测试一", uploaded.Expert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_read_the_log_reads_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<AuditList>().RunAsync(TestOffice.Officer, ListQuery.First, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<AuditChoices>().RunAsync(TestOffice.Approver, default));
    }

    private static async Task<IReadOnlyList<AuditEntry>> RowsAsync(TestOffice office, ListQuery query) =>
        (await office.Get<AuditList>().RunAsync(Auditor, query, default)).Rows;

    private static async Task<int> CountAsync(TestOffice office, ListQuery query) => (await office.Get<AuditList>().RunAsync(Auditor, query, default)).Total;
}
