using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>The office's IT person asks one thing and is told what to do.</summary>
public sealed class DoctorVerbTests
{
    [Fact]
    public async Task Every_matter_has_its_line_and_what_is_wrong_says_what_to_do()
    {
        await using var office = await TestOffice.OpenAsync();
        var (status, answer) = await OfficeShell.RunAsync(office, "doctor");
        var checks = answer.GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("name").GetString()!);

        // No backup was made yet.
        Assert.Equal(1, status);
        Assert.Equal(
            ["folders", "rights", "space", "keys", "certificate", "provider", "templates", "policy", "backups", "version", "clock", "database-integrity"],
            answer.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()));
        Assert.Contains("请在备份页立即备份", checks["backups"].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.All(new[] { "folders", "certificate", "provider", "templates", "policy", "version", "clock", "database-integrity" },
            name => Assert.True(checks[name].GetProperty("ok").GetBoolean(), name));
    }

    [Fact]
    public async Task A_damaged_database_and_a_clock_set_back_are_told_in_a_sentence()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Time.AdjustTime(office.Time.GetUtcNow().AddDays(-400));
        var (_, early) = await OfficeShell.RunAsync(office, "doctor");
        Assert.Contains("请校准机器的时钟", early.GetRawText(), StringComparison.Ordinal);

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(office.DatabaseFile, new string('x', 8192));
        var (status, damaged) = await OfficeShell.RunAsync(office, "doctor");
        Assert.Equal(1, status);
        Assert.Contains("不是数据库文件", damaged.GetRawText(), StringComparison.Ordinal);
    }
}
