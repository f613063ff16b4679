using System.Text.Json;
using Changping.Admin.Tests.Registers.Cases;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>What a person has to look at is not written by a command that nobody has told so, and a file with nothing to write says so.</summary>
public sealed class DoubtVerbsTests : IDisposable
{
    private static readonly string?[] Header = ["姓名", "证件号码", "派出单位", "专业技术职务", "学位", "参加工作时间", "推荐日期"];
    private readonly string _folder = Directory.CreateTempSubdirectory("doubt-verbs").FullName;

    [Fact]
    public async Task A_person_gets_a_new_name_only_by_an_acknowledgement()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.Equal(0, (await RunAsync(office, [Expert("陈晓云")], "--commit")).Status);
        var (status, renamed) = await RunAsync(office, [Expert("陈晓芸")], "--commit");
        Assert.Equal((1, 1, false), (status, renamed.GetProperty("changed").GetInt32(), renamed.GetProperty("committed").GetBoolean()));
        var note = Assert.Single(renamed.GetProperty("notes").EnumerateArray());
        Assert.Equal(("姓名", true), (note.GetProperty("column").GetString(), note.GetProperty("acknowledge").GetBoolean()));

        (status, renamed) = await RunAsync(office, [Expert("陈晓芸")]);
        Assert.Equal((0, 1), (status, renamed.GetProperty("changed").GetInt32()));
        (status, renamed) = await RunAsync(office, [Expert("陈晓芸")], "--commit", "--acknowledge");
        Assert.Equal((0, true), (status, renamed.GetProperty("committed").GetBoolean()));
        Assert.Equal(1, (await RunAsync(office, [Expert("陈晓芸")], "--commit")).Answer.GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task A_file_without_a_good_row_says_so_and_writes_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var (status, faulty) = await RunAsync(office, [Expert(null)], "--commit", "--skip-faulty");
        Assert.Equal((1, false), (status, faulty.GetProperty("committed").GetBoolean()));
        Assert.Contains("1 行都有误", faulty.GetProperty("remarks")[0].GetString(), StringComparison.Ordinal);

        (status, var none) = await RunAsync(office, []);
        Assert.Equal((1, 0), (status, none.GetProperty("rows").GetInt32()));
        Assert.Contains("没有", none.GetProperty("remarks")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await OfficeShell.RunAsync(office, "assess", CaseFiles.Path("10-nocache"))).Status);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Status, JsonElement Answer)> RunAsync(TestOffice office, string?[][] rows, params string[] more)
    {
        var path = Path.Combine(_folder, "experts.xlsx");
        await File.WriteAllBytesAsync(path, RawWorkbook.OfRows([Header, .. rows]).ToStream().ToArray());
        return await OfficeShell.RunAsync(office, ["import", "experts", path, .. more]);
    }

    private static string?[] Expert(string? name) => [name, Rows.CitizenNumber(1), "清华大学", "教授", "博士", "2008-07-01", "2026-11-20"];
}
