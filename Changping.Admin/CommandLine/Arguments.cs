using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Changping.Domain.Common;

namespace Changping.Admin.CommandLine;

/// <summary>Dates and amounts as they are typed at the command line; what is not understood is wrong use.</summary>
internal static class Arguments
{
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = token => ParseDate(token, name),
    };

    public static Option<DateOnly> RequiredDate(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        Required = true,
        CustomParser = token => ParseDate(token, name) ?? default,
    };

    /// <param name="fallback">Null: it must be given.</param>
    public static Option<Money> Yuan(string name, string description, Money? fallback = null)
    {
        var option = new Option<Money>(name)
        {
            Description = description,
            HelpName = "YUAN",
            Required = fallback is null,
            CustomParser = token => ParseYuan(token, name),
        };
        if (fallback is { } value)
        {
            option.DefaultValueFactory = _ => value;
        }

        return option;
    }

    public static Option<string?> Sheet() => new("--sheet") { Description = "读取哪张工作表；all 为有表头的各张一并读取；省略时读第一张", HelpName = "NAME" };

    private static DateOnly? ParseDate(ArgumentResult token, string name)
    {
        if (DateOnly.TryParseExact(token.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        token.AddError($"{name} 应为日期，如 2026-11-23；现为“{token.Tokens.Single().Value}”。");
        return null;
    }

    private static Money ParseYuan(ArgumentResult token, string name)
    {
        var text = token.Tokens.Single().Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var yuan)
            && decimal.Round(yuan, 2) == yuan && yuan <= 1_000_000_000_000m)
        {
            return Money.FromYuan(yuan);
        }

        token.AddError($"{name} 应为以元计的金额，不为负，最多两位小数；现为“{text}”。");
        return Money.Zero;
    }
}
