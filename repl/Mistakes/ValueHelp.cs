using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>Help with a Value, a network and numbers.</summary>
internal static class ValueHelp
{
    /// <summary>CS1503: an argument is of another type.</summary>
    public static string? MathOnValue(MistakePlace place)
    {
        InvocationExpressionSyntax? call = place.Around<InvocationExpressionSyntax>();
        ArgumentSyntax? given = call?.ArgumentList.Arguments
            .FirstOrDefault(argument => place.IsValue(argument.Expression));
        if (given is null || call?.Expression is not MemberAccessExpressionSyntax access
            || access.Expression is not IdentifierNameSyntax { Identifier.Text: "Math" or "MathF" })
        {
            return null;
        }

        string function = access.Name.Identifier.Text;
        string rest = string.Join(", ", call.ArgumentList.Arguments.Skip(1));
        bool exists = call.ArgumentList.Arguments[0] == given
            && typeof(Value).GetMethods().Any(method => method.Name == function && !method.IsStatic
                && method.GetParameters().Length == call.ArgumentList.Arguments.Count - 1);
        return $"Math.{function} takes a plain number" + (exists
            ? $" and would lose the graph. Write {given.Expression}.{function}({rest})."
            : $". {given.Expression}.Data is the number alone; the graph ends there.");
    }

    /// <summary>CS1955: a type was called as if it were a method.</summary>
    public static string? MissingNew(MistakePlace place)
    {
        if (place.Id is not ("CS1955" or "CS0103" or "CS0149")
            || place.Around<InvocationExpressionSyntax>() is not { Expression: IdentifierNameSyntax name } call)
        {
            return null;
        }

        bool isType = place.Model.LookupNamespacesAndTypes(place.Position, name: name.Identifier.Text)
            .OfType<INamedTypeSymbol>().Any();
        return isType ? $"{name} is a class, and an object of it is made with new: new {call}." : null;
    }

    /// <summary>CS1955: a property with parentheses.</summary>
    public static string? CallOfProperty(MistakePlace place) =>
        place.Id == "CS1955"
        && place.Around<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax member }
            ? $"{member.Name} is a property, not a method: {member}, without ()."
            : null;

    /// <summary>CS0670, CS0815: <c>var x = L.Backward();</c></summary>
    public static string? VoidAsValue(MistakePlace place)
    {
        if (place.Id is not ("CS0670" or "CS0815" or "CS8209" or "CS0029" or "CS1503"))
            return null;
        SyntaxNode around = place.Around<VariableDeclarationSyntax>() ?? place.Node;
        InvocationExpressionSyntax? call = around.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => place.Model.GetTypeInfo(call).Type?.SpecialType == SpecialType.System_Void);
        return call?.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Backward" } backward
            ? $"Backward fills in the gradients and gives nothing back. Call {call}; on its own, "
                + $"then read a.Grad of what {backward.Expression} was computed from."
            : call is null ? null : $"{call} gives nothing back. Call it on its own.";
    }

    /// <summary>CS0029: <c>if (a = 3)</c>.</summary>
    public static string? AssignmentForComparison(MistakePlace place)
    {
        if (place.Id is not ("CS0029" or "CS0131" or "CS0019")
            || place.Around<AssignmentExpressionSyntax>() is not { } assignment)
        {
            return null;
        }

        bool isCondition = assignment.Parent
            is IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
            or ConditionalExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax;
        return isCondition ? $"One = assigns. To compare, write {assignment.Left} == {assignment.Right}." : null;
    }

    /// <summary>CS9176: <c>var xs = [1, 2, 3];</c></summary>
    public static string? ListWithoutType(MistakePlace place) =>
        place.Id is "CS9176" or "CS0820" or "CS8715"
            ? "A list in brackets needs its type beside it: double[] xs = [1, 2, 3]; or Value[] for values."
            : null;

    /// <summary>CS0266: <c>int n = 2.5;</c></summary>
    public static string? WholeNumberWanted(MistakePlace place)
    {
        if (place.Id != "CS0266" || place.Node is not ExpressionSyntax expression)
            return null;
        TypeInfo type = place.Model.GetTypeInfo(expression);
        return type.Type?.SpecialType == SpecialType.System_Double
            && type.ConvertedType?.SpecialType == SpecialType.System_Int32
            ? $"{expression} is a number with a fraction, and int holds whole numbers. Use double."
            : null;
    }

    /// <summary>CS0029, CS0266, CS1503: a Value where a plain number is wanted.</summary>
    public static string? NumberWanted(MistakePlace place)
    {
        if (place.Id is not ("CS0029" or "CS0266" or "CS1503" or "CS0030"))
            return null;
        ExpressionSyntax? given = place.Node as ExpressionSyntax ?? (place.Node as ArgumentSyntax)?.Expression;
        if (!place.IsValue(given))
            return null;
        return $"{given} is a Value. {ValueTypes.Member(given!, "Data")} is its number, without the graph behind it.";
    }
}
