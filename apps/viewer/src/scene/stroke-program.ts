import { EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { SceneEdge, SceneNode } from './build-scene-graph.ts'
import type { StrokeData } from './reducers.ts'

const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_size;
attribute float a_offset;
attribute vec2 a_dash;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_thinnest;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;

const float bias = 255.0 / 254.0;

void main() {
  vec2 source = (u_matrix * vec3(a_source, 1.0)).xy * u_viewport * 0.5;
  vec2 target = (u_matrix * vec3(a_target, 1.0)).xy * u_viewport * 0.5;
  vec2 along = target - source;
  float span = max(length(along), 0.0001);
  along /= span;
  vec2 across = vec2(-along.y, along.x);
  v_half = max(a_size * u_scale, u_thinnest) * 0.5;
  v_across = a_corner.y * (v_half + 1.0);
  v_along = a_corner.x * span;
  vec2 at = source + along * v_along + across * (v_across + a_offset * u_scale);
  gl_Position = vec4(at * 2.0 / u_viewport, 0.0, 1.0);
  v_dash = a_dash;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`

const FRAGMENT_SHADER = `
precision highp float;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;

uniform float u_feather;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = clamp(0.5 + (v_half - abs(v_across)) / u_feather, 0.0, 1.0);
  if (v_dash.y > 0.0) {
    float period = v_dash.x + v_dash.y;
    float at = mod(v_along, period);
    cover *= clamp(0.5 + min(at, v_dash.x - at) / u_feather, 0.0, 1.0);
  }
  gl_FragColor = mix(vec4(0.0), v_color, cover);
  #endif
}
`

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext

type Uniform = 'u_matrix' | 'u_viewport' | 'u_scale' | 'u_thinnest' | 'u_feather'

/** Draws every line of the picture, solid, dashed or dotted, in pixels that do not stretch with the zoom. */
export class StrokeProgram extends EdgeProgram<Uniform, SceneNode, SceneEdge> {
  override getDefinition(): ReturnType<EdgeProgram<Uniform>['getDefinition']> {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_matrix', 'u_viewport', 'u_scale', 'u_thinnest', 'u_feather'],
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_offset', size: 1, type: FLOAT },
        { name: 'a_dash', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [1, -1],
        [0, 1],
        [0, 1],
        [1, -1],
        [1, 1],
      ],
    }
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & StrokeData,
  ): void {
    const { array } = this
    let i = startIndex
    array[i++] = source.x
    array[i++] = source.y
    array[i++] = target.x
    array[i++] = target.y
    array[i++] = data.size
    array[i++] = data.offset
    array[i++] = data.dash
    array[i++] = data.gap
    array[i++] = floatColor(data.color)
    array[i++] = edgeIndex
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
    gl.uniform2f(uniformLocations.u_viewport, params.width, params.height)
    // lines grow more slowly than marks, or a near view would drown in them
    gl.uniform1f(uniformLocations.u_scale, 1 / Math.sqrt(params.sizeRatio))
    gl.uniform1f(uniformLocations.u_thinnest, params.minEdgeThickness)
    gl.uniform1f(uniformLocations.u_feather, 1.2 / params.pixelRatio)
  }
}
