using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Projects;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Service;

/// <summary>What was entered of a service: midterm checks with their files, and entries put right or taken back.</summary>
public sealed partial class ServicePage
{
    private Task CheckAsync()
    {
        var draft = new MidtermDraft { CheckedOn = clock.Today };
        var again = view!.LastCheck is not null;
        return AskAsync(new Decision($"{(again ? "登记整改复查" : "登记中期检查")} · {view.Expert.Name}",
            again ? $"复查第 {view.LastCheck!.Number} 次检查的整改要求：{view.LastCheck.Facts.Note}" : $"{view.CheckDueOn:yyyy-MM-dd} 应作中期检查；结论为“需整改”的，到复查日期再列入待办。", "登记")
        {
            Fields = Form<MidtermFields>(nameof(MidtermFields.Draft), draft),
            Run = async _ => await enterCheck.RunAsync(await ActorAsync(), Number, draft, Leaving),
        });
    }

    private string? WhyNotOwn(ActingPerson author) => author.Id == actor!.Id ? null : $"由 {author.Name} 登记，请由其本人更正";

    private string? WhyNot(ActingPerson author) => view!.IsSealed ? "任职评价已确认，登记不能再更正" : WhyNotOwn(author);

    private Task CorrectAsync(MidtermCheck check)
    {
        var draft = MidtermDraft.Of(check);
        return CorrectAsync("中期检查", Form<MidtermFields>(nameof(MidtermFields.Draft), draft), new EntryCorrection.OfCheck(check.Id, draft));
    }

    /// <summary>Unset where nobody states them here.</summary>
    private EventCallback GoalsCallback => mayHandle && view is { IsSealed: false, Project.IsRegistered: true }
        ? EventCallback.Factory.Create(this, StateGoalsAsync) : default;

    private Task StateGoalsAsync()
    {
        var draft = GoalsDraft.Of(view!.Project.Facts.Goals);
        return AskAsync(new Decision($"登记合作目标 · {view.Expert.Name}", "按合作协议逐类填写；任职评价时与成果对照。", "登记")
        {
            Fields = Form<GoalFields>(nameof(GoalFields.Draft), draft),
            Run = async _ => await stateGoals.RunAsync(await ActorAsync(), Number, draft, Leaving),
        });
    }

    private Task CorrectAsync(JointResult result)
    {
        var draft = ResultDraft.Of(result);
        return CorrectAsync("合作成果", Form<ResultFields>(nameof(ResultFields.Draft), draft), new EntryCorrection.OfResult(result.Id, draft));
    }

    private Task CorrectAsync(EnterpriseSupport support)
    {
        var draft = EnterpriseSupportDraft.Of(support);
        return CorrectAsync("企业支持", Form<EnterpriseSupportFields>(nameof(EnterpriseSupportFields.Draft), draft),
            new EntryCorrection.OfSupport(support.Id, draft));
    }

    private Task CorrectAsync(Contact contact)
    {
        var draft = ContactDraft.Of(contact, Number);
        return AskAsync(Correction("联系记录", Form<ContactFields>(nameof(ContactFields.Draft), draft),
            async () => await correctContact.RunAsync(await ActorAsync(), contact.Id, draft, Leaving)));
    }

    private Task CorrectAsync(string what, RenderFragment fields, EntryCorrection correction) =>
        AskAsync(Correction(what, fields, async () => await correct.RunAsync(await ActorAsync(), Number, correction, Leaving)));

    private static Decision Correction(string what, RenderFragment fields, Func<Task> run) =>
        new($"更正{what}", "按实际情况更正；更正前后的内容都保留在办理经过中。", "更正") { Fields = fields, Run = _ => run() };

    private Task RemoveAsync(MidtermCheck check) => RemoveAsync($"{check.Facts.CheckedOn:yyyy-MM-dd} 中期检查", new ServiceEntryKey(Check: check.Id));

    private Task RemoveAsync(JointResult result) => RemoveAsync(result.Title, new ServiceEntryKey(Result: result.Id));

    private Task RemoveAsync(EnterpriseSupport support) => RemoveAsync(support.Kind.ChineseName(), new ServiceEntryKey(Support: support.Id));

    private Task RemoveAsync(string what, ServiceEntryKey key) => AskAsync(new Decision($"删除“{what}”", "登记有误时删除；内容和原因保留在操作日志中。", "删除")
    {
        NeedsReason = true,
        Danger = true,
        Run = async reason => await remove.RunAsync(await ActorAsync(), Number, key, reason, Leaving),
    });
}
