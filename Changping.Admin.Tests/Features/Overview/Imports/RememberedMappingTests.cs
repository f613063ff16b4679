using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Imports;

/// <summary>What was said of the headers of a form holds for the next of its shape and institution, and for no other.</summary>
public sealed class RememberedMappingTests
{
    private static readonly string[] Header = ["姓名", "身份证号", "送人单位", "职称", "学位", "参加工作时间", "推荐日期"];

    [Fact]
    public async Task The_next_form_of_the_same_institution_is_read_at_once_and_says_by_whom()
    {
        await using var office = await TestOffice.OpenAsync();
        await SayAsync(office, "清华大学");

        var next = await ReadAsync(office, Form(Header, "清华大学", 2));

        Assert.Equal("清华大学", Assert.Single(next.Compared).Draft!.Row.Institution);
        Assert.Contains("已按李经办 2026-11-23 对同样表头指定的对应关系读取：送人单位 → 派出单位。", next.Remarks);
    }

    [Fact]
    public async Task Another_institution_and_another_shape_are_asked_again()
    {
        await using var office = await TestOffice.OpenAsync();
        await SayAsync(office, "清华大学");

        await Assert.ThrowsAsync<ColumnsMissingException>(() => ReadAsync(office, Form(Header, "北京大学", 2)));
        await Assert.ThrowsAsync<ColumnsMissingException>(() => ReadAsync(office, Form([.. Header, "备注"], "清华大学", 2)));
        await Assert.ThrowsAsync<ColumnsMissingException>(() => ReadAsync(office, Form([Header[1], Header[0], .. Header[2..]], "清华大学", 2)));
    }

    [Fact]
    public async Task What_is_said_now_goes_before_what_is_remembered_and_replaces_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await SayAsync(office, "清华大学");
        await SayAsync(office, "清华大学", "送人单位=派出单位", "学位=");

        var mapping = await office.AskAsync(context => context.RememberedMappings.SingleAsync());

        Assert.Equal(["送人单位=派出单位", "学位="], mapping.Pairs);
        await Assert.ThrowsAsync<ColumnsMissingException>(() => ReadAsync(office, Form(Header, "清华大学", 2)));
    }

    [Fact]
    public async Task What_is_taken_back_is_forgotten_and_both_stand_in_the_log()
    {
        await using var office = await TestOffice.OpenAsync();
        var preview = await SayAsync(office, "清华大学");
        await office.Get<ExpertImport>().RememberAsync(TestOffice.Officer, preview, remember: false, default);

        await Assert.ThrowsAsync<ColumnsMissingException>(() => ReadAsync(office, Form(Header, "清华大学", 2)));
        Assert.Equal(
            [CommandKind.RememberColumns, CommandKind.ForgetColumns],
            await office.AskAsync(context =>
                context.AuditEntries.Where(entry => entry.Kind == CommandKind.RememberColumns || entry.Kind == CommandKind.ForgetColumns)
                .OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Who_may_not_import_may_not_say_what_columns_are()
    {
        await using var office = await TestOffice.OpenAsync();
        var preview = await SayAsync(office, "清华大学");
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ExpertImport>()
            .RememberAsync(TestOffice.Administrator, preview, remember: false, default));
    }

    private static async Task<ImportPreview<ExpertDraft>> SayAsync(TestOffice office, string institution, params string[] pairs)
    {
        var choice = new ReadingChoice { Mapping = ColumnMapping.Parse(ExpertsRegister.Schema, pairs.Length == 0 ? ["送人单位=派出单位"] : pairs[..1]) };
        var preview = await office.Get<ExpertImport>().PreviewAsync(TestOffice.Officer, Form(Header, institution, 1), "汇总表.xlsx", choice, null, null, default);
        preview = pairs.Length == 0 ? preview : preview with { Mapping = ColumnMapping.Parse(ExpertsRegister.Schema, pairs) };
        await office.Get<ExpertImport>().RememberAsync(TestOffice.Officer, preview, remember: true, default);
        return preview;
    }

    private static Task<ImportPreview<ExpertDraft>> ReadAsync(TestOffice office, MemoryStream form) =>
        office.Get<ExpertImport>().PreviewAsync(TestOffice.Officer, form, "汇总表.xlsx", null, null, default);

    private static MemoryStream Form(string[] header, string institution, int person)
    {
        var row = new Dictionary<string, string?>
        {
            ["姓名"] = $"测试{person}",
            ["身份证号"] = Rows.CitizenNumber(person),
            ["送人单位"] = institution,
            ["职称"] = "教授",
            ["学位"] = "博士",
            ["参加工作时间"] = "2010-07",
            ["推荐日期"] = "2026-11-01",
        };
        return RawWorkbook.OfRows(["拟聘专家汇总表"], header, [.. header.Select(name => row.GetValueOrDefault(name))]).ToStream();
    }
}
