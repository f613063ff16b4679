using Changping.Domain.Common;

namespace Changping.Domain.Reviews;

/// <summary>What a reviewer declares of one project before seeing its file.</summary>
/// <param name="Grounds">Empty: none.</param>
/// <param name="By">Who entered it: the reviewer, or an officer from the signed paper.</param>
public sealed record Declaration(IReadOnlyList<ConflictGround> Grounds, string? Statement, ActingPerson By, DateOnly On)
{
    public bool IsClear => Grounds.Count == 0;

    public override string ToString() => IsClear
        ? "无利害关系"
        : $"申报回避：{string.Join("、", Grounds.Select(ground => ground.ChineseName()))}{(Statement is null ? "" : $"（{Statement}）")}";
}
