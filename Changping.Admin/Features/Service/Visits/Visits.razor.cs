using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Domain.Appointments;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Service.Visits;

/// <summary>联系走访: what visits and calls learned, and what is still to be done about it.</summary>
public sealed partial class Visits(
    ListContacts contacts, UncontactedCount uncontacted, EnterContact enter, CorrectContact correct, SettleFollowUp settle, RemoveContact remove,
    FindServices find,
    IDialogService dialogs, OfficeClock clock)
{
    private static readonly IReadOnlyList<ListStatus> States =
        [new(ListContacts.Open, "后续待办"), new(ListContacts.Settled, "后续已办结"), new(ListContacts.None, "无后续")];

    private static readonly IReadOnlyList<ListOption> Channels =
        [.. ContactChannels.All.Select(channel => new ListOption(channel.ToString(), channel.ChineseName()))];

    private DataList<ContactRow>? list;
    private bool mayHandle, mayReadRemarks;
    private Guid viewer;
    private DateOnly today;
    private (int People, int Days) due;

    protected override async Task OnInitializedAsync()
    {
        var actor = await ActorAsync();
        (viewer, mayHandle, mayReadRemarks, today) = (actor.Id, actor.May(Permission.Handle), actor.May(Permission.ReadRemarks), clock.Today);
        due = await uncontacted.RunAsync(actor, Leaving);
    }

    private async Task<ListPage<ContactRow>> LoadAsync(ListQuery query, CancellationToken cancel) => await contacts.RunAsync(await ActorAsync(), query, cancel);

    private Task EnterAsync()
    {
        var draft = new ContactDraft { HeldOn = clock.Today, Project = list?.Query.Filters.GetValueOrDefault("project") ?? "" };
        return AskAsync(new Decision("登记联系", "记录与本人联系时了解到的情况。", "登记")
        {
            Fields = Fields(draft, async typed => await find.RunAsync(await ActorAsync(), typed, Leaving)),
            Run = async _ => await enter.RunAsync(await ActorAsync(), draft, Leaving),
        });
    }

    private async Task OpenAsync(ContactRow row)
    {
        var dialog = await dialogs.ShowAsync<ContactDialog>($"{row.Expert} · {row.Contact.HeldOn:yyyy-MM-dd} {row.Contact.Channel.ChineseName()}",
            new DialogParameters
            {
                [nameof(ContactDialog.Row)] = row,
                [nameof(ContactDialog.MayHandle)] = mayHandle,
                [nameof(ContactDialog.Viewer)] = viewer,
            });
        if (await dialog.Result is { Canceled: false, Data: ContactDialog.Choice choice })
        {
            await AskAsync(choice switch
            {
                ContactDialog.Choice.Settle => Settlement(row),
                ContactDialog.Choice.Correct => Correction(row),
                ContactDialog.Choice.Remove => Removal(row),
                _ => throw new ArgumentOutOfRangeException(nameof(row)),
            });
        }
    }

    private Decision Settlement(ContactRow row) => new("办结后续事项", row.Contact.FollowUp ?? "", "办结")
    {
        NeedsReason = true,
        ReasonLabel = "办理结果",
        Run = async result => await settle.RunAsync(await ActorAsync(), row.Contact.Id, result, Leaving),
    };

    private Decision Correction(ContactRow row)
    {
        var draft = ContactDraft.Of(row.Contact, row.Project);
        return new Decision($"更正联系记录 · {row.Expert}", "按实际情况更正；更正前后的内容都保留在操作日志中。", "更正")
        {
            Fields = Fields(draft, null),
            Run = async _ => await correct.RunAsync(await ActorAsync(), row.Contact.Id, draft, Leaving),
        };
    }

    private Decision Removal(ContactRow row) => new("删除联系记录", "登记有误时删除；内容和原因保留在操作日志中。", "删除")
    {
        NeedsReason = true,
        Danger = true,
        Run = async reason => await remove.RunAsync(await ActorAsync(), row.Contact.Id, reason, Leaving),
    };

    private static RenderFragment Fields(ContactDraft draft, Func<string, Task<IReadOnlyList<Found>>>? search) => builder =>
    {
        builder.OpenComponent<ContactFields>(0);
        builder.AddComponentParameter(1, nameof(ContactFields.Draft), draft);
        builder.AddComponentParameter(2, nameof(ContactFields.Search), search);
        builder.CloseComponent();
    };

    private async Task AskAsync(Decision decision)
    {
        if (await dialogs.DecideAsync(decision))
        {
            due = await uncontacted.RunAsync(await ActorAsync(), Leaving);
            await list!.ReloadAsync();
        }
    }
}
