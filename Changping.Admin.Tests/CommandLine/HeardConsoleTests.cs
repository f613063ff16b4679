using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>Found by a host of another test that logged into a command's answer.</summary>
public sealed class HeardConsoleTests
{
    [Fact]
    public async Task A_command_is_heard_without_what_others_say_at_the_same_time()
    {
        var (said, heard) = (new TaskCompletionSource(), new TaskCompletionSource());
        var command = HeardConsole.WithinAsync(async () =>
        {
            await Console.Out.WriteLineAsync("答");
            said.SetResult();
            await heard.Task;
            await Console.Error.WriteLineAsync("误");
            return 7;
        });
        await said.Task;
        var (answer, other, _) = await HeardConsole.WithinAsync(async () =>
        {
            await Console.Out.WriteLineAsync("旁");
            return 8;
        });
        heard.SetResult();

        Assert.Equal((8, "旁" + Environment.NewLine), (answer, other));
        Assert.Equal((7, "答" + Environment.NewLine, "误" + Environment.NewLine), await command);
    }
}
