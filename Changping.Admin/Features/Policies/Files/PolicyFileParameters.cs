using System.Text.Json;
using Changping.Admin.Files;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>The parameters of one file, taken one by one by key; each is checked as it is taken, and none may be left over.</summary>
/// <param name="path">Of the file, for messages.</param>
/// <param name="clauses">Those that a value may cite, by key.</param>
/// <param name="issued">Where values without a date begin.</param>
internal sealed class PolicyFileParameters(
    string path,
    IReadOnlyList<PolicyFileParameter> entries,
    IReadOnlyDictionary<string, Clause> clauses,
    DateOnly issued)
{
    private readonly HashSet<string> _taken = [];

    /// <exception cref="DataFileException">It is missing, of another unit, or one of its values is not of its kind.</exception>
    public Parameter Take(ParameterKey key) => key.Kind switch
    {
        ParameterKind.Count => Take<int>(key, value => value.TryGetInt32(out var number) && number >= 0 ? number : null, "应为非负整数"),
        ParameterKind.YesOrNo => Take<int>(key, value => value.TryGetInt32(out var number) && number is 0 or 1 ? number : null, "应为 1（是）或 0（否）"),
        ParameterKind.Rate => Take<decimal>(key, value => value.TryGetDecimal(out var rate) && rate is >= 0 and <= 1 ? rate : null, "应为 0 到 1 之间的数"),
        ParameterKind.Amount =>
            Take<Money>(key, value => value.TryGetDecimal(out var yuan) && yuan >= 0 && decimal.Round(yuan, 2) == yuan ? Money.FromYuan(yuan) : null,
                "应为非负金额，至多两位小数"),
        ParameterKind.Rounding => Take<Money>(key, value => value.TryGetInt32(out var yuan) && yuan > 0 ? Money.FromYuan(yuan) : null, "应为大于 0 的整数"),
        ParameterKind.Degree => Take(key, value => Named<AcademicDegree>(value, AcademicDegrees.ChineseName), "应为学位名称，如“博士”", JsonValueKind.String),
        ParameterKind.Title => Take(key, value => Named<TitleLevel>(value, TitleLevels.ChineseName), "应为职称层级，如“副高级”", JsonValueKind.String),
    };

    /// <exception cref="DataFileException">The file has a parameter that no rule knows.</exception>
    public void EnsureAllTaken()
    {
        for (var index = 0; index < entries.Count; index++)
        {
            if (!_taken.Contains(entries[index].Key))
            {
                throw Wrong($"[{index}].key", $"未知参数 {entries[index].Key}");
            }
        }
    }

    private Parameter<T> Take<T>(ParameterKey key, Func<JsonElement, T?> read, string expected, JsonValueKind writtenAs = JsonValueKind.Number) where T : struct
    {
        var index = Index(key.Name);
        var entry = entries[index];
        if (entry.Unit != key.Unit)
        {
            throw Wrong($"[{index}].unit", $"{key} 的单位应为“{key.Unit}”，写成了“{entry.Unit}”");
        }

        if (entry.Values.Count == 0 || entry.Values.DistinctBy(value => value.From).Count() != entry.Values.Count)
        {
            throw Wrong($"[{index}].values", $"{key} 至少有一个值，且起始日不得重复");
        }

        _taken.Add(key.Name);
        return new Parameter<T>(entry.Name, key.Unit,
            [.. entry.Values.Select((value, at) =>
                Dated(value, $"[{index}].values[{at}]", text => text.ValueKind == writtenAs ? read(text) : null, expected))]);
    }

    private Dated<T> Dated<T>(PolicyFileValue entry, string place, Func<JsonElement, T?> read, string expected) where T : struct
    {
        if (!clauses.TryGetValue(entry.Clause, out var source))
        {
            throw Wrong($"{place}.clause", $"条款键 {entry.Clause} 不在本文件的条款表中");
        }

        if (entry.From < issued)
        {
            throw Wrong($"{place}.from", "起始日早于印发日期");
        }

        T? value = entry.Value.ValueKind == JsonValueKind.Null ? null : read(entry.Value) ?? throw Wrong($"{place}.value", expected);
        return new Dated<T>(entry.From ?? issued, value, source);
    }

    private int Index(string key)
    {
        var found = entries.Index().Where(entry => entry.Item.Key == key).Select(entry => entry.Index).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw Wrong("", $"缺少参数 {key}"),
            _ => throw Wrong($"[{found[1]}].key", $"参数 {key} 重复"),
        };
    }

    private static T? Named<T>(JsonElement value, Func<T, string> name) where T : struct, Enum =>
        Enum.GetValues<T>().Where(member => name(member) == value.GetString()).Select(member => (T?)member).FirstOrDefault();

    private DataFileException Wrong(string place, string reason) => new(path, "$.parameters" + place, reason);
}
