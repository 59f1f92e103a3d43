import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { SceneEdge, SceneNode } from './build-scene-graph.ts'
import type { MarkData } from './reducers.ts'

const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec4 a_ground;
attribute vec2 a_position;
attribute float a_size;
attribute float a_form;
attribute float a_dot;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;

varying vec4 v_id;
varying vec4 v_color;
varying vec4 v_ring;
varying vec4 v_ground;
varying vec2 v_at;
varying float v_radius;
varying float v_form;
varying float v_dot;

const float bias = 255.0 / 254.0;

void main() {
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  v_radius = a_size * u_scale;
  v_at = a_corner * (v_radius * 1.35 + 2.0);
  gl_Position = vec4(centre + v_at * 2.0 / u_viewport, 0.0, 1.0);
  v_id = a_id;
  v_color = a_color;
  v_ring = a_ring;
  v_ground = a_ground;
  v_id.a *= bias;
  v_color.a *= bias;
  v_ring.a *= bias;
  v_ground.a *= bias;
  v_form = a_form;
  v_dot = a_dot;
}
`

const FRAGMENT_SHADER = `
precision highp float;

varying vec4 v_id;
varying vec4 v_color;
varying vec4 v_ring;
varying vec4 v_ground;
varying vec2 v_at;
varying float v_radius;
varying float v_form;
varying float v_dot;

uniform float u_feather;

float box(vec2 p, vec2 b) {
  vec2 d = abs(p) - b;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p.y += 0.18 * r;
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}

float hexagon(vec2 p, float r) {
  const vec3 k = vec3(-0.8660254, 0.5, 0.57735027);
  p = abs(p.yx);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}

// distance to the outline in pixels, negative within
float outline(vec2 p, float r, float form) {
  if (form < 0.5) return length(p) - r;
  if (form < 1.5) return length(p) - r * 1.2;
  if (form < 2.5) return box(p, vec2(r * 0.86));
  if (form < 3.5) return length(p) - r * 0.9;
  if (form < 4.5) return (abs(p.x) + abs(p.y) - r * 1.22) * 0.70710678;
  if (form < 5.5) return triangle(p, r * 1.12);
  if (form < 6.5) return hexagon(p, r * 0.92);
  return box(p, vec2(r * 0.7, r * 0.92));
}

void paint(inout vec4 under, vec4 colour, float distance) {
  under = mix(under, colour, clamp(0.5 - distance / u_feather, 0.0, 1.0));
}

void main(void) {
  float d = outline(v_at, v_radius, v_form);

  #ifdef PICKING_MODE
  if (d > 2.0) discard;
  gl_FragColor = v_id;
  #else
  // a rim of the ground parts marks that overlap
  float rim = min(1.4, v_radius * 0.3);
  vec4 drawn = vec4(0.0);
  paint(drawn, v_ground, d - rim);
  paint(drawn, v_ring, d);
  if (v_form > 0.5 && v_form < 1.5) {
    paint(drawn, v_ground, length(v_at) - v_radius * 0.92);
    paint(drawn, v_color, length(v_at) - v_radius * 0.7);
  }
  if ((v_form > 2.5 && v_form < 3.5) || v_form > 6.5) paint(drawn, v_ground, d + max(1.2, v_radius * 0.3));
  if (v_dot > 0.5) paint(drawn, v_form > 2.5 && v_form < 3.5 ? v_color : v_ground, length(v_at) - v_radius * 0.32);
  gl_FragColor = drawn;
  #endif
}
`

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
const BYTES = { size: 4, type: UNSIGNED_BYTE, normalized: true }

type Uniform = 'u_matrix' | 'u_viewport' | 'u_scale' | 'u_feather'

/** Draws every mark of the picture: one program for all forms, so that the order of drawing is that of the graph. */
export class MarkProgram extends NodeProgram<Uniform, SceneNode, SceneEdge> {
  override getDefinition(): ReturnType<NodeProgram<Uniform>['getDefinition']> {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_matrix', 'u_viewport', 'u_scale', 'u_feather'],
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_form', size: 1, type: FLOAT },
        { name: 'a_dot', size: 1, type: FLOAT },
        { name: 'a_color', ...BYTES },
        { name: 'a_ring', ...BYTES },
        { name: 'a_ground', ...BYTES },
        { name: 'a_id', ...BYTES },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    }
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData & MarkData): void {
    const { array } = this
    let i = startIndex
    array[i++] = data.x
    array[i++] = data.y
    array[i++] = data.size
    array[i++] = data.form
    array[i++] = data.dot
    array[i++] = floatColor(data.color)
    array[i++] = floatColor(data.ringColor)
    array[i++] = floatColor(data.groundColor)
    array[i++] = nodeIndex
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
    gl.uniform2f(uniformLocations.u_viewport, params.width, params.height)
    gl.uniform1f(uniformLocations.u_scale, 1 / params.sizeRatio)
    gl.uniform1f(uniformLocations.u_feather, 1.2 / params.pixelRatio)
  }
}
