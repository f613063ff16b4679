using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Office;

/// <summary>A form that is handed in twice, from wherever, is done once.</summary>
public sealed class FormSubmissionTests
{
    private readonly Guid _token = Guid.CreateVersion7();

    [Fact]
    public async Task A_form_handed_in_again_from_another_tab_is_refused_with_what_it_did_before()
    {
        await using var office = await TestOffice.OpenAsync();
        await SaveAsync(office, new FormSubmission(_token), "甲");
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => SaveAsync(office, new FormSubmission(_token), "乙"));

        Assert.Equal("这张表单已于 2026-11-23 10:00 办成（保存视图 · 甲），没有重复办理。", refusal.Message);
        Assert.Equal(["甲"], await NamesAsync(office));
    }

    [Fact]
    public async Task Two_tabs_that_hand_it_in_at_once_make_one_thing()
    {
        await using var office = await TestOffice.OpenAsync();
        var both = await Task.WhenAll(new[] { "甲", "乙" }.Select(name => Task.Run(async () =>
            await Record.ExceptionAsync(() => SaveAsync(office, new FormSubmission(_token), name)))));

        Assert.IsType<ConflictException>(Assert.Single(both, failure => failure is not null));
        Assert.Single(await NamesAsync(office));
    }

    [Fact]
    public async Task What_was_refused_may_be_handed_in_again_once_it_is_right()
    {
        await using var office = await TestOffice.OpenAsync();
        var form = new FormSubmission(_token);
        using (form.Begin())
        {
            await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<CommandTransaction>().RunAsync(
                TestOffice.Officer, CommandKind.SaveView, null, _ => throw new RuleViolationException(Clauses.Interpretation, "不准。"), default));
        }

        Assert.False(form.IsDone);
        await SaveAsync(office, form, "甲");
        Assert.True(form.IsDone);
        Assert.Equal(["甲"], await NamesAsync(office));
    }

    [Fact]
    public async Task What_a_form_does_besides_its_first_command_is_done_too()
    {
        await using var office = await TestOffice.OpenAsync();
        var form = new FormSubmission(_token);
        await SaveAsync(office, form, "甲");
        await SaveAsync(office, form, "乙");
        Assert.Equal(["乙", "甲"], (await NamesAsync(office)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Outside_of_a_form_no_token_is_asked_for()
    {
        await using var office = await TestOffice.OpenAsync();
        using (new FormSubmission(_token).Begin())
        {
            Assert.NotNull(FormSubmission.Current);
        }

        Assert.Null(FormSubmission.Current);
        Assert.Equal(0, await office.AskAsync(context => context.SubmittedForms.CountAsync()));
    }

    private static async Task SaveAsync(TestOffice office, FormSubmission form, string name)
    {
        using (form.Begin())
        {
            await office.Get<CommandTransaction>().RunAsync(TestOffice.Officer, CommandKind.SaveView, null, context =>
            {
                context.AuditEntries.Add(context.Act!.Entry(RecordKind.Register, name, []));
                return Task.CompletedTask;
            }, default);
        }
    }

    private static Task<List<string>> NamesAsync(TestOffice office) =>
        office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.SaveView).Select(entry => entry.Subject).ToListAsync());
}
