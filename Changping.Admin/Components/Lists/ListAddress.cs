using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Changping.Admin.Components.Lists;

/// <summary>The list's state to and from the query string: q, status, sort (<c>-key</c> descends), page, size; every other name is a filter.</summary>
public static class ListAddress
{
    private const int LargestPage = 200;

    public static ListQuery Read(string address) =>
        Of(QueryHelpers.ParseQuery(new Uri(address).Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));

    /// <summary>Of the query string's names and values, as an export of what is listed gets them.</summary>
    public static ListQuery Of(IReadOnlyDictionary<string, string> given)
    {
        var values = given.Select(pair => (pair.Key, Value: pair.Value.Trim())).Where(pair => pair.Value.Length > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value);

        var sort = Take("sort");
        return new ListQuery(
            Take("q"),
            Take("status"),
            sort?.TrimStart('-'),
            sort?.StartsWith('-') ?? false,
            Number(Take("page"), 1, int.MaxValue / LargestPage),
            Number(Take("size"), ListQuery.DefaultPageSize, LargestPage),
            values);

        string? Take(string name) => values.Remove(name, out var value) ? value : null;
    }

    /// <param name="path">Without a query.</param>
    /// <param name="query">What differs from the default is written.</param>
    public static string Write(string path, ListQuery query)
    {
        var values = new Dictionary<string, string?>
        {
            ["q"] = query.Text,
            ["status"] = query.Status,
            ["sort"] = query.SortKey is null ? null : (query.Descending ? "-" : "") + query.SortKey,
            ["page"] = query.Page == 1 ? null : query.Page.ToString(CultureInfo.InvariantCulture),
            ["size"] = query.PageSize == ListQuery.DefaultPageSize ? null : query.PageSize.ToString(CultureInfo.InvariantCulture),
        };

        foreach (var (name, value) in query.Filters)
        {
            values[name] = value;
        }

        return QueryHelpers.AddQueryString(path, values.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    private static int Number(string? text, int otherwise, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? Math.Min(number, most) : otherwise;
}
