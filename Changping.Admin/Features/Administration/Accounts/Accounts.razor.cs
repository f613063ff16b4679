using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using MudBlazor;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>用户与角色.</summary>
public sealed partial class Accounts
{
    private static readonly IReadOnlyList<ListStatus> States =
        [new("active", "正常"), new("waiting", "待另一人确认"), new("issued", "待改初始密码"), new("excluded", "角色互斥"), new("locked", "已锁定")];

    private static readonly IReadOnlyList<ListOption> RoleOptions =
        [.. Enum.GetValues<Role>().Select(role => new ListOption(role.ToString(), role.ChineseName()))];

    private DataList<AccountRow>? list;

    private Guid me;

    private static string StateOf(AccountRow row) =>
        row.Locked ? "locked" : row.Excluded is not null ? "excluded" : row.Waits ? "waiting" : row.MustChangePassword ? "issued" : "active";

    private static Func<AccountRow, string?> SortBy(string? key) => key switch
    {
        "display" => row => row.DisplayName,
        "unit" => row => row.Unit?.ChineseName(),
        "last" => row => row.LastSignIn is { } at ? SignInRecords.Moment(at) : null,
        _ => row => row.UserName,
    };

    private async Task<ListPage<AccountRow>> LoadAsync(ListQuery query, CancellationToken cancellation)
    {
        var actor = await ActorAsync();
        me = actor.Id;
        var rows = (await List.RunAsync(actor, cancellation))
            .Where(row => query.Text is not { } text
                || $"{row.UserName} {row.DisplayName} {row.Unit?.ChineseName()}".Contains(text, StringComparison.OrdinalIgnoreCase))
            .Where(row => !query.Filters.TryGetValue("role", out var role) || row.Roles.Any(held => held.ToString() == role))
            .ToList();
        var matching = rows.Where(row => query.Status is null || StateOf(row) == query.Status);
        matching = query.Descending ? matching.OrderByDescending(SortBy(query.SortKey)) : matching.OrderBy(SortBy(query.SortKey));
        var ordered = matching.ToList();

        return new([.. ordered.Skip(query.Skip).Take(query.PageSize)], ordered.Count, rows.CountBy(StateOf).ToDictionary());
    }

    private Task ReloadAsync() => list!.ReloadAsync();

    private async Task AddAsync()
    {
        if (await ShowAsync<AddAccountDialog>("新增用户", []))
        {
            await ReloadAsync();
        }
    }

    private async Task ChangeRolesAsync(AccountRow row)
    {
        if (await ShowAsync<RolesDialog>($"{row.DisplayName} 的角色", new() { [nameof(RolesDialog.Account)] = row }))
        {
            await ReloadAsync();
        }
    }

    private async Task ShowSessionsAsync(AccountRow row)
    {
        await ShowAsync<SessionsDialog>($"{row.DisplayName} 登录中的窗口", new() { [nameof(SessionsDialog.Account)] = row });
        await ReloadAsync();
    }

    private async Task CorrectAsync(AccountRow row)
    {
        if (await ShowAsync<CorrectAccountDialog>($"更正 {row.UserName}", new() { [nameof(CorrectAccountDialog.Account)] = row }))
        {
            await ReloadAsync();
        }
    }

    private async Task ResetAsync(AccountRow row)
    {
        string? password = null;
        var two = PowerfulRoles.Include(row.Roles);
        var decided = await Dialogs.DecideAsync(new Decision(
            "重置密码", $"将为 {row.DisplayName}（{row.UserName}）发放一次性密码（24 小时内用一次），原密码失效，已登录的窗口在 5 秒内退出；本人登录时会看到由谁、何时重置。", "重置密码")
        {
            AsksWho = true,
            Confirmer = two ? PowerfulRoles.Confirmer : null,
            Run = async _ => password = await Reset.RunAsync(await ActorAsync(), row.Id, cancellation: Leaving),
        });

        if (decided && password is not null)
        {
            await ShowAsync<IssuedPasswordDialog>("一次性密码",
                new() { [nameof(IssuedPasswordDialog.UserName)] = row.UserName, [nameof(IssuedPasswordDialog.Password)] = password });
        }

        if (decided)
        {
            await ReloadAsync();
        }
    }

    private async Task LockAsync(AccountRow row)
    {
        var decided = await Dialogs.DecideAsync(new Decision(
            row.Locked ? "解锁用户" : "锁定用户",
            row.Locked ? $"{row.DisplayName}（{row.UserName}）可以重新登录。" : $"{row.DisplayName}（{row.UserName}）将不能登录，已登录的窗口在 5 秒内退出；办理记录保留。",
            row.Locked ? "解锁" : "锁定")
        {
            Danger = !row.Locked,
            Run = async _ => await Lock.RunAsync(await ActorAsync(), row.Id, !row.Locked, Leaving),
        });

        if (decided)
        {
            await ReloadAsync();
        }
    }

    private async Task<bool> ShowAsync<TDialog>(string title, Dictionary<string, object?> values)
        where TDialog : Microsoft.AspNetCore.Components.IComponent
    {
        var parameters = new DialogParameters();

        foreach (var (name, value) in values)
        {
            parameters.Add(name, value);
        }

        var dialog = await Dialogs.ShowAsync<TDialog>(title, parameters, DialogCalls.Form);
        return await dialog.Result is { Canceled: false };
    }
}
