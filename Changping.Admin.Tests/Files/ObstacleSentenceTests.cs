using Changping.Admin.Files;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Files;

/// <summary>A full, read-only, locked or damaged disk or database once ended in an English trace, or in 请重试.</summary>
public sealed class ObstacleSentenceTests
{
    [Theory]
    [InlineData(3, "not-writable", "打不开")]
    [InlineData(5, "busy", "正被另一程序占用")]
    [InlineData(6, "busy", "正被另一程序占用")]
    [InlineData(8, "not-writable", "只能读、不能写")]
    [InlineData(10, "not-writable", "磁盘出错")]
    [InlineData(11, "damaged", "已损坏")]
    [InlineData(13, "disk-full", "磁盘已满")]
    [InlineData(14, "not-writable", "打不开")]
    [InlineData(26, "not-a-database", "不是数据库文件")]
    public void What_the_database_says_of_its_file_is_one_sentence(int number, string code, string happened)
    {
        // As EF Core hands it on, and as it comes from a connection of its own.
        foreach (var exception in new Exception[] { new SqliteException("disk I/O error", number),
            new InvalidOperationException("x", new SqliteException("x", number)) })
        {
            RequireSentence(Obstacles.Of(exception, "/data/run/changping.db"), code, happened, "/data/run/changping.db");
        }
    }

    [Theory]
    [InlineData(28, "disk-full", "磁盘已满")]
    [InlineData(27, "disk-full", "磁盘已满")]
    [InlineData(122, "disk-full", "磁盘已满")]
    [InlineData(unchecked((int)0x80070070), "disk-full", "磁盘已满")]
    [InlineData(30, "not-writable", "只能读、不能写")]
    [InlineData(5, "disk-fault", "磁盘出错")]
    public void What_the_system_says_of_a_file_is_one_sentence(int number, string code, string happened) =>
        RequireSentence(Obstacles.Of(new IOException("No space left on device", number), ""), code, happened, "");

    [Fact]
    public void A_file_without_the_right_to_it_is_one_sentence() =>
        RequireSentence(Obstacles.Of(new UnauthorizedAccessException("Access to the path is denied."), ""), "not-writable", "没有读写该处文件的权限", "");

    [Fact]
    public void A_bug_is_none() => Assert.Null(Obstacles.Of(new InvalidOperationException("x", new IOException("x", 2)), ""));

    /// <summary>What happened, that nothing was changed, and what to do.</summary>
    private static void RequireSentence((string Code, string Message)? told, string code, string happened, string place)
    {
        Assert.Equal(code, told?.Code);
        var message = told!.Value.Message;
        Assert.Contains(happened, message, StringComparison.Ordinal);
        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Contains("未作改动", message, StringComparison.Ordinal);
        Assert.Contains("；请", message, StringComparison.Ordinal);
        Assert.EndsWith("。", message, StringComparison.Ordinal);
        Assert.Equal(1, message.Count(character => character == '。'));
        Assert.DoesNotContain("error", message, StringComparison.OrdinalIgnoreCase);
    }
}
