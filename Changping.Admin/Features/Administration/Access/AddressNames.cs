using Changping.Admin.Components.Layout;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>What an address is called for who reads the table of rights: by its entry of the navigation, to which it may belong, or by its own name.</summary>
internal static class AddressNames
{
    private static readonly IReadOnlyList<(string Begins, string Name)> Own =
    [
        ("/import/", "导入登记表"),
        ("/search", "搜索"),
        ("/documents/drafts/", "文书草稿"),
        ("/documents/", "文书"),
        ("/exports/", "登记表和清单"),
        ("/templates/", "登记表模板"),
        ("/persons/", "个人信息提取"),
    ];

    /// <returns>The address itself where nobody has named it.</returns>
    public static string Of(string template) => NavigationMap.Find(template)?.Entry.Text
        ?? Own.Where(named => template.StartsWith(named.Begins, StringComparison.Ordinal)).Select(named => named.Name).FirstOrDefault()
        ?? template;
}
