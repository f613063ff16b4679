using System.IO.Compression;
using Changping.Admin.Features.Experts.Held;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Features.Experts.Erasing;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts.Held;

/// <summary>个人信息保护法 45: whoever asks what the office has on them gets all of it.</summary>
public sealed class ExtractPersonTests
{
    private static readonly Type[] Keys =
        [typeof(ExpertId), typeof(NominationId), typeof(PoolEntryId), typeof(ProjectId), typeof(AppointmentId), typeof(GrantId)];

    [Fact]
    public async Task Every_kind_of_record_that_names_a_person_is_held_on_them()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var context = await office.Contexts.CreateDbContextAsync();
        Expect.None(
            from type in context.Model.GetEntityTypes()
            where !PersonRecords.All.Contains(type.ClrType)
            where type.GetProperties().Any(property => Keys.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))
            select $"{type.ClrType.Name} names a person and is neither extracted nor deleted with them");
    }

    [Fact]
    public async Task Who_serves_gets_the_numbers_whole_with_service_money_and_files()
    {
        await using var office = await FundedOffice.OpenAsync();
        var nomination = await office.AskAsync(context => context.Nominations.Select(of => of.Id).FirstAsync());
        await office.ProveAsync(nomination);
        var number = await office.AskAsync(context => context.Experts.OrderBy(expert => expert.Number).Select(expert => expert.Number).FirstAsync());
        using var target = new MemoryStream();
        var extracted = await office.Get<ExtractPerson>().RunAsync(TestOffice.Approver, number, "本人书面申请", withFiles: true, target, default);
        Assert.True(extracted.Records > 5, $"{extracted.Records}");

        target.Position = 0;
        using var archive = new ZipArchive(target, ZipArchiveMode.Read);
        Assert.Equal(extracted.Files, archive.Entries.Count - 1);
        var text = Sheet(archive);
        var person = await office.AskAsync(context => context.Experts.AsNoTracking().SingleAsync(expert => expert.Number == number));
        Assert.All(new[] { person.DocumentNumber, person.Details.Phone!, "清华大学", "操作日志", "聘任", "合作项目" },
            held => Assert.Contains(held, text, StringComparison.Ordinal));

        var entry = Assert.Single(await office.AskAsync(context => context.AuditEntries.Where(of => of.Kind == CommandKind.ExtractPerson).ToListAsync()));
        Assert.Equal(("本人书面申请", person.Id), (entry.Reason, entry.ExpertId));
    }

    [Fact]
    public async Task It_asks_for_the_right_a_reason_and_who_sits_there()
    {
        await using var office = await ErasureTests.NominatedAsync(1);
        Task<ExtractedPerson> Ask(Actor by, string? reason = "本人申请", string number = "2026-推荐-0001") =>
            office.Get<ExtractPerson>().RunAsync(by, number, reason, withFiles: false, new MemoryStream(), default);
        await Assert.ThrowsAsync<NotPermittedException>(() => Ask(TestOffice.Administrator));
        await Assert.ThrowsAsync<NotPermittedException>(() => Ask(TestOffice.TitleOffice));
        await Assert.ThrowsAsync<AccountRefusedException>(() => Ask(TestOffice.Officer with { IsFresh = false }));
        Assert.Contains("请填写用途", (await Assert.ThrowsAsync<RuleViolationException>(() => Ask(TestOffice.Officer, " "))).Message, StringComparison.Ordinal);
        Assert.Contains("没有专家", (await Assert.ThrowsAsync<RuleViolationException>(() => Ask(TestOffice.Officer, number: "2026-专家-0099"))).Message,
            StringComparison.Ordinal);
        Assert.Equal("2026-专家-0001", (await Ask(TestOffice.Officer)).Number);
        Assert.Equal(1, await office.AskAsync(context => context.AuditEntries.CountAsync(entry => entry.Kind == CommandKind.ExtractPerson)));
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named_and_the_rest_goes_out()
    {
        await using var office = await ErasureTests.NominatedAsync(1);
        await office.ProveAsync(await office.AskAsync(context => context.Nominations.Select(of => of.Id).SingleAsync()));
        foreach (var file in Directory.GetFiles(Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "attachments")))
        {
            File.Delete(file);
        }

        using var target = new MemoryStream();
        Assert.Equal(0, (await office.Get<ExtractPerson>().RunAsync(TestOffice.Officer, "2026-专家-0001", "本人申请", withFiles: true, target, default)).Files);
        target.Position = 0;
        using var archive = new ZipArchive(target, ZipArchiveMode.Read);
        Assert.Contains("缺失的文件", Sheet(archive), StringComparison.Ordinal);
    }

    private static string Sheet(ZipArchive archive)
    {
        using var workbook = new ZipArchive(archive.Entries.Single(entry => entry.Name.EndsWith(".xlsx", StringComparison.Ordinal)).Open(),
            ZipArchiveMode.Read);
        using var sheet = new StreamReader(workbook.Entries.Single(entry => entry.FullName.Contains("worksheets/sheet1", StringComparison.Ordinal)).Open());
        return sheet.ReadToEnd();
    }
}
