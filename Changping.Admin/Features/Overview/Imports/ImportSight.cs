using Changping.Admin.Office;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>Who sees the records of imports: everybody but who is limited to the companies of a park, for a file holds those of all.</summary>
internal static class ImportSight
{
    public static bool Allows(Actor actor) => actor.May(Permission.Read) && actor.Park is null;

    /// <exception cref="NotPermittedException">Limited to a park.</exception>
    public static void RequireWhole(Actor actor)
    {
        if (actor.Park is not null)
        {
            throw actor.Lacks(Permission.Handle);
        }
    }
}
