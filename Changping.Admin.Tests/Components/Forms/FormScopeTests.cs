using Bunit;
using Changping.Admin.Components.Forms;
using Changping.Admin.Tests.Features.Shared;
using Changping.Domain.Policy;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changping.Admin.Tests.Components.Forms;

public sealed class FormScopeTests
{
    [Fact]
    public async Task A_form_lists_each_wrong_field_until_it_is_right()
    {
        await using var screen = new ScreenContext();
        var form = screen.Render<FormScope>(scope => scope.AddChildContent(Fields));

        Assert.False(await form.InvokeAsync(form.Instance.IsValidAsync));
        Assert.Equal(["请填写名称", "请填写金额", "请选择学科类别"], form.FindAll(".wrong-fields li").Select(line => line.TextContent));

        await form.Find("#money-one").ChangeAsync("3万");
        Assert.Equal(2, form.FindAll(".wrong-fields li").Count);
        await form.ChooseAsync("学科类别", "自然科学");
        await form.Find("#text-one").ChangeAsync("甲");
        Assert.Empty(form.FindAll(".wrong-fields"));
        Assert.True(await form.InvokeAsync(form.Instance.IsValidAsync));
    }

    [Fact]
    public async Task The_first_wrong_field_gets_the_focus_and_the_summary_leads_to_each()
    {
        await using var screen = new ScreenContext();
        var form = screen.Render<FormScope>();
        var (first, second) = (new Seen("one"), new Seen("two"));
        await form.InvokeAsync(() =>
        {
            form.Instance.Add(first, "one");
            form.Instance.Add(second, "two");
        });

        await form.InvokeAsync(form.Instance.IsValidAsync);
        Assert.Equal((1, 0), (first.Focused, second.Focused));
        await form.FindAll(".wrong-fields button")[1].ClickAsync(new());
        Assert.Equal((1, 1), (first.Focused, second.Focused));
    }

    [Fact]
    public async Task A_refusal_that_names_a_field_stands_there_until_it_is_changed()
    {
        await using var screen = new ScreenContext();
        var form = screen.Render<FormScope>(scope => scope.AddChildContent(Fields));
        var refusal = new RuleViolationException(Clauses.Budget, "金额超过余额") { Field = "amount" };

        Assert.True(await form.InvokeAsync(() => form.Instance.RefuseAsync(refusal, "金额超过余额（五（一））")));
        Assert.Equal("金额超过余额（五（一））", form.FaultOf("金额（元）"));
        Assert.False(await form.InvokeAsync(() => form.Instance.RefuseAsync(new RuleViolationException(Clauses.Budget, "别的"), "别的")));
        await form.Find("#money-one").ChangeAsync("1");
        Assert.Null(form.FaultOf("金额（元）"));
    }

    [Fact]
    public async Task A_choice_says_nothing_until_somebody_chooses()
    {
        await using var screen = new ScreenContext();
        var form = screen.Render<FormScope>(scope => scope.AddChildContent(Fields));
        Assert.Equal("", form.Find("#choice-one").GetAttribute("value") ?? "");
    }

    private static void Fields(RenderTreeBuilder builder)
    {
        builder.OpenComponent<TextField>(0);
        builder.AddMultipleAttributes(1, Named("名称", "text-one", "title"));
        builder.CloseComponent();
        builder.OpenComponent<MoneyField>(2);
        builder.AddMultipleAttributes(3, Named("金额", "money-one", "amount"));
        builder.CloseComponent();
        builder.OpenComponent<ChoiceField<ProjectField?>>(4);
        builder.AddMultipleAttributes(5, Named("学科类别", "choice-one", "field"));
        builder.AddComponentParameter(6, nameof(ChoiceField<ProjectField?>.Options), ProjectFields.All.Cast<ProjectField?>().ToList());
        builder.AddComponentParameter(7, nameof(ChoiceField<ProjectField?>.Text), (Func<ProjectField?, string>)(field => field!.Value.ChineseName()));
        builder.CloseComponent();
    }

    private static Dictionary<string, object> Named(string label, string id, string name) =>
        new() { ["Label"] = label, ["Id"] = id, ["Name"] = name, ["Required"] = true };

    /// <summary>A field that only tells whether it was given the focus.</summary>
    private sealed class Seen(string id) : IFormField
    {
        public string FieldId => id;

        public string Label => id;

        public string? Name => null;

        public string KeptAs => id;

        public bool Disabled => false;

        public Task RestoreAsync(string kept) => Task.CompletedTask;

        public string? Fault => "请填写";

        public int Focused { get; private set; }

        public void Check()
        {
        }

        public void Refuse(string why)
        {
        }

        public ValueTask FocusAsync()
        {
            Focused++;
            return ValueTask.CompletedTask;
        }
    }
}
