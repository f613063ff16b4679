using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies;

/// <summary>What a statement about a version says, in one line.</summary>
internal static class StatementWords
{
    public static string Of(PolicyActivation statement) => string.Join("，", ((string?[])
    [
        $"印发日期 {statement.IssuedOn:yyyy-MM-dd}",
        statement.GoLiveOn is { } goLive ? $"启用日 {goLive:yyyy-MM-dd}" : null,
        statement.EndsOn is { } end ? $"废止日 {end:yyyy-MM-dd}" : statement.Kind == ActivationKind.EarlyEnd ? "不再提前废止" : null,
        statement.FileHash is { } hash ? $"文件 {hash[..16]}…" : null,
    ]).OfType<string>());
}
