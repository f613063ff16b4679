namespace Changping.Domain.Policy;

/// <summary>What decisions rest on files that were attached for them: as many as they needed stay attached (reading 0047).</summary>
/// <param name="What">Such as 放宽申请.</param>
/// <param name="Files">At least so many; 0 where nothing rests on any.</param>
public sealed record EvidenceNeeded(ClauseKey Clause, string What, int Files)
{
    /// <param name="left">Files that would still be attached.</param>
    /// <returns>Null where one may be removed.</returns>
    public Blocker? WhyNotRemove(int left) => left >= Files ? null
        : new(Clause, $"{What}以附件为依据{(Files > 1 ? $"，至少留 {Files} 份" : "")}，不能移除；附件有误的，请先上传正确的再移除本份");
}
