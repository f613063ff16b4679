using System.Reflection;
using Changping.Admin.Office;
using Changping.Domain.Funds;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Layout;

public sealed record NavigationEntry(string Text, string Address, Permission Permission);

/// <summary>The page from which the claims of a kind of money are reached.</summary>
/// <param name="code">Of the <see cref="Instrument"/>, whose name and place the entry has.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FundsPageAttribute(string code) : Attribute
{
    public Instrument Instrument { get; } = Instrument.Named(code);
}

/// <param name="Title">Null for entries that stand alone.</param>
public sealed record NavigationGroup(string? Title, IReadOnlyList<NavigationEntry> Entries);

/// <summary>The left navigation in the order of the policy. An entry shows once a page answers its address.</summary>
public static class NavigationMap
{
    private static readonly IReadOnlyList<NavigationGroup> Planned =
    [
        new(null, [new("工作台", "/", Permission.Read)]),
        new("征集推荐",
        [
            new("派出单位", "/institutions", Permission.Read),
            new("专家推荐", "/nominations", Permission.Read),
            new("职称核定", "/titles", Permission.Read),
            new("同一人认定", "/same-persons", Permission.Read),
            new("人才库", "/pool", Permission.Read),
            new("到期删除", "/erasures", Permission.Read),
        ]),
        new("供需对接",
        [
            new("科技型企业", "/enterprises", Permission.Read),
            new("企业需求", "/needs", Permission.Read),
            new("供需对接", "/matching", Permission.Read),
        ]),
        new("聘用上岗",
        [
            new("合作项目", "/projects", Permission.Read),
            new("期初", "/openings", Permission.Read),
            new("评审轮次", "/reviews", Permission.Read),
            new("评审专家", "/reviewers", Permission.Read),
            new("备案", "/filings", Permission.Read),
            new("协议与聘书", "/agreements", Permission.Read),
        ]),
        new("服务考核",
        [
            new("在岗名册", "/service", Permission.Read),
            new("联系走访", "/visits", Permission.Read),
            new("医疗住房保障", "/support", Permission.Read),
            new("考核评价", "/evaluations", Permission.Read),
        ]),
        new("项目评审", [new("我的评审", "/my-reviews", Permission.Review)]),
        new("经费管理",
        [
            new("年度预算", "/budget", Permission.Read),
            .. FundsPages(),
            new("拨付批次", "/batches", Permission.Read),
            new("拨付回执", "/receipts", Permission.Read),
            new("应收回", "/recoveries", Permission.Read),
        ]),
        new("看板", [new("工作组看板", "/dashboard", Permission.Read)]),
        new("政策",
        [
            new("版本与口径", "/policy", Permission.Read),
            new("测算", "/calculators", Permission.Read),
            new("办理设置", "/settings", Permission.Read),
        ]),
        new("系统",
        [
            new("用户与角色", "/accounts", Permission.ManageAccounts),
            new("账号确认", "/account-steps", Permission.Approve),
            new("登录与安全", "/access", Permission.ManageAccounts),
            new("角色与权限", "/permissions", Permission.Read),
            new("文书模板", "/document-templates", Permission.ManagePolicy),
            new("基础名录", "/lists", Permission.Read),
            new("导入记录", "/imports", Permission.Read),
            new("操作日志", "/audit", Permission.ReadAudit),
            new("数据核验", "/verification", Permission.Read),
            new("备份", "/backups", Permission.ManageAccounts),
        ]),
    ];

    /// <summary>Only what is built.</summary>
    public static IReadOnlyList<NavigationGroup> Groups { get; } = Built(typeof(NavigationMap).Assembly);

    /// <summary>The groups and entries that the holder of <paramref name="may"/> sees.</summary>
    public static IEnumerable<NavigationGroup> For(Func<Permission, bool> may) => Groups
        .Select(group => group with { Entries = [.. group.Entries.Where(entry => may(entry.Permission))] })
        .Where(group => group.Entries.Count > 0);

    /// <summary>The group and entry that a path belongs to: <c>/nominations/42</c> to 专家推荐.</summary>
    public static (NavigationGroup Group, NavigationEntry Entry)? Find(string path)
    {
        foreach (var group in Groups)
        {
            foreach (var entry in group.Entries)
            {
                if (Covers(entry, path))
                {
                    return (group, entry);
                }
            }
        }

        return null;
    }

    public static bool Covers(NavigationEntry entry, string path) =>
        path == entry.Address || (entry.Address != "/" && path.StartsWith(entry.Address + "/", StringComparison.Ordinal));

    private static IEnumerable<NavigationEntry> FundsPages() =>
        from type in typeof(NavigationMap).Assembly.GetTypes()
        let page = type.GetCustomAttribute<FundsPageAttribute>()
        where page is not null
        orderby page.Instrument.Order
        select new NavigationEntry(page.Instrument.ChineseName(), type.GetCustomAttributes<RouteAttribute>()
            .MinBy(route => route.Template.Length)!.Template, Permission.Read);

    private static List<NavigationGroup> Built(Assembly assembly)
    {
        var routes = assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(inherit: false))
            .Select(route => route.Template)
            .ToHashSet(StringComparer.Ordinal);

        return [.. Planned
            .Select(group => group with { Entries = [.. group.Entries.Where(entry => routes.Contains(entry.Address))] })
            .Where(group => group.Entries.Count > 0)];
    }
}
