using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Forms;

/// <summary>A block copied in a worksheet, put down on a table of <see cref="SheetCell"/>s.</summary>
public sealed class BlockPastedEventArgs : EventArgs
{
    /// <summary>Of the cell it was put down on, as the cell was numbered.</summary>
    public int Row { get; set; }

    /// <inheritdoc cref="Row"/>
    public int Column { get; set; }

    /// <summary>Lines of cells parted by tabs; null where there was too much of it to be sent.</summary>
    public string? Text { get; set; }

    /// <summary>In characters.</summary>
    public int Length { get; set; }
}

/// <summary>Events of the browser that the house adds (<c>wwwroot/cells.js</c>); the name of the class is Blazor's.</summary>
[EventHandler("onblockpaste", typeof(BlockPastedEventArgs))]
public static class EventHandlers;
