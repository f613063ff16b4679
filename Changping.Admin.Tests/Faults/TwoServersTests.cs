using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Faults;

/// <summary>Two web applications over one file would each think themselves the only one.</summary>
public sealed class TwoServersTests
{
    [Fact]
    public async Task Of_two_servers_over_one_file_one_serves_and_the_other_says_why_not()
    {
        using var ground = await FaultGround.MakeAsync();
        var (place, run) = (ground.NewPlace(Unit.Clicks, 0, 0), ground.RunOf(Unit.Clicks));
        await using var serving = await ChildServer.StartAsync(place.Database, run);
        var second = await ChildProgram.EndAsync(ChildServer.Start(place.Database, run));
        Assert.Equal(1, second.Status);
        Assert.Equal($"另一个网页程序正在使用数据库 {place.Database}，本次没有启动；请先停止它，或用 Data__Run 给本程序另一个文件夹。", second.Complained.Trim());
        using var visitor = new Visitor(serving.Address);
        Assert.Equal("ready", await visitor.ReadAsync("/health/ready"));
    }
}
