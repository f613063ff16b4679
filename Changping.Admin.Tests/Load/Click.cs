namespace Changping.Admin.Tests.Load;

/// <summary>Where a click leads.</summary>
/// <param name="Kind">Of page or step, as the report lists it.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Shows">A text of the page that comes with it; null where the page stands already and only its rows change.</param>
internal sealed record Stop(string Kind, string Address, string? Shows = null);

/// <summary>One click and what came of it.</summary>
/// <param name="Took">From sending it to the last render batch that came before the window was quiet for <see cref="CircuitWindow.Quiet"/>.</param>
/// <param name="Batches">So many.</param>
/// <param name="Bytes">Of all batches.</param>
/// <param name="Fault">What was wrong; null: nothing.</param>
internal sealed record Click(Stop Stop, TimeSpan Took, int Batches, int Bytes, string? Fault);
