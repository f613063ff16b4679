using Changping.Domain.Policy;

namespace Changping.Admin.Store;

/// <summary>Somebody else was faster: nothing of this command was written. Says what they did and what to do now.</summary>
public sealed class ConflictException(string message, Exception? inner = null, ClauseKey? clause = null) : Exception(message, inner)
{
    /// <summary>The rule that the database kept; null where none of the policy is behind it.</summary>
    public ClauseKey? Clause { get; } = clause;

    /// <summary>The version that the case stands under; null: the one that applies today.</summary>
    public string? Policy { get; set; }

    /// <summary>A form was filled in, or a decision taken, on what somebody has changed since it was shown.</summary>
    /// <param name="now">The version that is kept; null where there is none yet.</param>
    /// <param name="shown">The version that the person saw.</param>
    /// <param name="subject">该需求.</param>
    public static void RequireUnchanged(int? now, int? shown, string subject)
    {
        if (now != shown)
        {
            throw new ConflictException($"您打开之后，他人已先改动{subject}；本次未作任何改动，请刷新核对后再办理。");
        }
    }
}
