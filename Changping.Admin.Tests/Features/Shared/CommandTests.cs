using Bunit;
using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Changping.Admin.Tests.Features.Shared;

public class CommandTests
{
    [Fact]
    public async Task A_second_click_while_the_first_runs_does_nothing()
    {
        await using var context = new ScreenContext();
        var runs = 0;
        var end = new TaskCompletionSource();
        var button = context.Render<ConfirmButton>(part => part.Add(one => one.OnClick, () =>
        {
            runs++;
            return end.Task;
        }));

        var first = button.Find("button").ClickAsync(new());
        Assert.True(button.Find("button").HasAttribute("disabled"));
        await button.InvokeAsync(() => button.Find("button").ClickAsync(new()).WaitAsync(TimeSpan.FromSeconds(1)));
        end.SetResult();
        await first;
        Assert.Equal(1, runs);
        Assert.False(button.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_refusal_is_said_and_a_bug_is_not_swallowed()
    {
        await using var context = new ScreenContext();
        var runner = context.Services.GetRequiredService<CommandRunner>();
        Assert.False(await runner.RunAsync(() => throw Actor.Stranger.Lacks(Permission.Handle)));
        Assert.Single(context.Services.GetRequiredService<ISnackbar>().ShownSnackbars);
        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.RunAsync(() => throw new InvalidOperationException()));
        Assert.False(runner.Busy);
        Assert.True(await runner.RunAsync(() => Task.CompletedTask, "已保存。"));
    }

    [Fact]
    public async Task A_masked_number_shows_only_on_demand_and_hides_again()
    {
        await using var context = new ScreenContext();
        var text = context.Render<MaskedText>(part => part.Add(one => one.Text, "110***********1234")
            .Add(one => one.Reveal, () => Task.FromResult("110114199001011234")));
        Assert.DoesNotContain("110114199001011234", text.Markup, StringComparison.Ordinal);
        await text.Find("button").ClickAsync(new());
        Assert.Contains("110114199001011234", text.Markup, StringComparison.Ordinal);
        await text.Find("button").ClickAsync(new());
        Assert.DoesNotContain("110114199001011234", text.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_right_there_is_no_button_to_reveal()
    {
        await using var context = new ScreenContext();
        Assert.Empty(context.Render<MaskedText>(part => part.Add(one => one.Text, "110***********1234")).FindAll("button"));
    }
}
